package io.framex.deployment.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.Plugin;

class PluginJarCheckTest {

    private static final String VALUE = "@io.framex.Plugin(name = \"value\") public class Value {%n public int get() {"
            + " return %d; } }%n";
    private static final String USER = "@io.framex.Plugin(name = \"user\") public class User { Object get() {"
            + " return new Value().get(); } }";

    @TempDir
    Path folder;

    private SampleJars jars;
    private Path api;

    @BeforeEach
    void findApi() throws Exception {
        jars = new SampleJars(folder);
        Path location = Path.of(Plugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        api = Files.isDirectory(location) ? jars.raw("api.jar", "io/framex/Plugin.class", bytes(Plugin.class)) : location;
    }

    @Test
    void whatIsThereIsFound() throws IOException {
        Path value = jars.jar("value.jar", "Value", VALUE.formatted(1));
        Path user = jars.jar("user.jar", "User", USER, value);

        assertThatCode(() -> new PluginJarCheck(List.of(api)).check(List.of(value, user))).doesNotThrowAnyException();
        assertThat(problems(user)).containsExactly("user.jar lacks the class Value, which User uses; add the jar that has it");
    }

    @Test
    void librariesMayLackWhatTheyCanDoWithout() throws IOException {
        Path value = jars.jar("value.jar", "Value", VALUE.formatted(1));
        byte[] user = Files.readAllBytes(jars.jar("user.jar", "User", USER, value));
        Path library = jars.raw("library.jar", "User.class", withoutPlugin(folder.resolve("user.jar")));

        assertThat(user).isNotEmpty();
        assertThatCode(() -> new PluginJarCheck(List.of(api)).check(List.of(library))).doesNotThrowAnyException();
    }

    @Test
    void twoVersionsOfAClassAreRefusedAndTwoCopiesAreNot() throws IOException {
        Path one = jars.jar("one.jar", "Value", VALUE.formatted(1));
        Path two = jars.jar("two.jar", "Value", VALUE.formatted(2));
        Path copy = jars.jar("copy.jar", "Value", VALUE.formatted(1));

        assertThat(problems(one, two)).containsExactly(
                "one.jar and two.jar hold different versions of Value; remove one of the jars");
        assertThatCode(() -> new PluginJarCheck(List.of(api)).check(List.of(one, copy))).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(BuildFailure.class, () -> new PluginJarCheck(List.of(api, two)).check(List.of(one)))
                .lines()).containsExactly("two.jar and one.jar hold different versions of Value; remove one of the jars");
    }

    @Test
    void whatIsNoJarIsToldTogetherWithTheRest() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        Path empty = Files.createFile(folder.resolve("empty.jar"));

        assertThat(problems(broken, empty)).hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(" is not a readable jar (").endsWith("; replace or remove it"));
    }

    @Test
    void aDamagedClassIsNamed() throws IOException {
        byte[] half = Arrays.copyOf(bytes(PluginJarCheckTest.class), 200);

        assertThat(problems(jars.raw("half.jar", "com/example/Half.class", half), jars.raw("short.jar", "Short.class",
                new byte[3]))).containsExactly(
                        "half.jar is damaged: its class com.example.Half cannot be read; replace or remove it",
                        "short.jar is damaged: its class Short cannot be read; replace or remove it");
    }

    @Test
    void aClassForANewerJavaIsNamed() throws IOException {
        byte[] newer = bytes(PluginJarCheckTest.class);
        newer[7] = (byte) (44 + Runtime.version().feature() + 1);
        int running = Runtime.version().feature();

        assertThat(problems(jars.raw("newer.jar", "com/example/Newer.class", newer))).containsExactly(
                "newer.jar is compiled for Java %d, and this is Java %d; compile it for %2$d, or use a newer JDK"
                        .formatted(running + 1, running));
    }

    private List<String> problems(Path... files) {
        return catchThrowableOfType(BuildFailure.class, () -> new PluginJarCheck(List.of(api)).check(List.of(files))).lines();
    }

    private static byte[] withoutPlugin(Path jar) throws IOException {
        PluginJar read = PluginJar.read(jar);
        byte[][] found = new byte[1][];
        read.forEachClass((name, type) -> found[0] = type.content());
        String text = new String(found[0], java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.replace("Lio/framex/Plugin;", "Lio/framex/Absent;")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream stream = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return stream.readAllBytes();
        }
    }
}
