package io.framex.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images hold the application, and nothing that would help somebody who got in. */
class DockerfilesTest {

    @ParameterizedTest
    @ValueSource(strings = { "native", "jvm" })
    void runWithoutPrivileges(String kind) throws IOException {
        Dockerfile file = Dockerfile.read(Deliverables.dockerfile(kind));

        assertThat(file.one("USER").arguments()).as("a number, so that Kubernetes can tell").matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(file.all("COPY")).allSatisfy(copy -> assertThat(copy.arguments()).contains("--chown=0:0 --chmod=0555"));
        List<String> names = file.instructions().stream().map(Dockerfile.Instruction::name).toList();
        assertThat(names).as("nothing is installed or downloaded").doesNotContain("RUN", "ADD", "SHELL", "VOLUME");
        assertThat(names.indexOf("USER")).isLessThan(names.indexOf("ENTRYPOINT"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "native", "jvm" })
    void startWithoutAShell(String kind) throws IOException {
        Dockerfile file = Dockerfile.read(Deliverables.dockerfile(kind));

        assertThat(file.one("ENTRYPOINT").words()).isNotEmpty();
        assertThat(file.one("CMD").words()).containsExactly("run");
        List<String> health = file.one("HEALTHCHECK").words();
        assertThat(health).endsWith("health").contains(file.one("ENTRYPOINT").words().get(0));
        assertThat(file.one("EXPOSE").arguments()).isEqualTo("8080");
    }

    @ParameterizedTest
    @ValueSource(strings = { "native", "jvm" })
    void holdWhatTheBuildMakes(String kind) throws IOException {
        Dockerfile file = Dockerfile.read(Deliverables.dockerfile(kind));
        List<String> sent = Files.readAllLines(Deliverables.MODULE.resolve(".dockerignore"));

        assertThat(file.one("FROM").arguments()).as("pinned").matches("[a-z0-9./-]+:[\\w.-]*\\d[\\w.-]*").doesNotContain("latest", "jdk");
        assertThat(file.one("LABEL").arguments()).contains("image.version=\"" + version() + "\"");
        for (Dockerfile.Instruction copy : file.all("COPY")) {
            List<String> paths = copy.paths();
            for (String source : paths.subList(0, paths.size() - 1)) {
                assertThat(sent).as(".dockerignore lets %s through", source)
                        .anyMatch(line -> line.startsWith("!") && (source + "/").startsWith(line.substring(1) + "/"));
                if (kind.equals("jvm")) {
                    assertThat(Deliverables.MODULE.resolve(source)).exists();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "native", "jvm" })
    void satisfyHadolint(String kind) throws Exception {
        assumeTrue(Deliverables.onPath("hadolint"), "needs hadolint");

        Process hadolint = new ProcessBuilder("hadolint", Deliverables.dockerfile(kind).toString()).redirectErrorStream(true).start();
        String findings = new String(hadolint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(hadolint.waitFor()).as(findings).isZero();
    }

    private static String version() throws IOException {
        return Files.readString(Deliverables.MODULE.resolve("pom.xml")).replaceAll("(?s).*?<parent>.*?<version>(.*?)</version>.*", "$1");
    }
}
