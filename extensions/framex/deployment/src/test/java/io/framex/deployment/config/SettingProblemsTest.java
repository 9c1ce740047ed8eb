package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingProblemsTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    @Test
    void unknownKeysComeWithLineAndNearestName() {
        workspace.file("config.toml", "load_plugin = ['x']", "", "[sever]", "port = 1", "", "[server]", "hots = 'x'",
                "zzzzzzzz = 1");

        assertThat(workspace.problems()).containsExactly(
                "config.toml:1: unknown key \"load_plugin\"; did you mean \"load_plugins\"?",
                "config.toml:4: unknown key \"sever.port\"; did you mean \"server.port\"?",
                "config.toml:7: unknown key \"server.hots\"; did you mean \"server.host\"?",
                "config.toml:8: unknown key \"server.zzzzzzzz\"");
    }

    @Test
    void aKeyInTheWrongPlaceIsRecognised() {
        workspace.file("config.toml", "port = 8080");

        assertThat(workspace.problems()).containsExactly("config.toml:1: unknown key \"port\"; did you mean \"server.port\"?");
    }

    @Test
    void unknownVariablesInsideOurSections() {
        workspace.variable("SERVER__PROT", "1").file(".env", "", "CACHE__TTTL=1");

        assertThat(workspace.problems()).containsExactly(
                ".env:2: unknown key \"cache.tttl\"; did you mean \"cache.ttl\"?",
                "environment variable SERVER__PROT: unknown key \"server.prot\"; did you mean \"server.port\"?");
    }

    @Test
    void wrongTypes() {
        workspace.file("config.toml", "load_plugins = 'foo'", "[server]", "port = 'abc'", "enable_proxy = 'maybe'",
                "reversion = 1.0", "time_zone = 'Mars/Base'", "max_body_size = 'much'", "request_timeout = 'soon'",
                "cors = 1", "[server.cors2]", "[auth.keys.a]", "expires = 'never'");

        assertThat(workspace.problems()).containsExactly(
                "config.toml:1: \"load_plugins\" must be a list, not a string",
                "config.toml:3: \"server.port\" must be an integer between 0 and 65535, not \"abc\"",
                "config.toml:4: \"server.enable_proxy\" must be true or false, not \"maybe\"",
                "config.toml:5: \"server.reversion\" must be a string, not a number; put it in quotes",
                "config.toml:6: \"server.time_zone\" must be a time zone such as Europe/Berlin, not \"Mars/Base\"",
                "config.toml:7: \"server.max_body_size\" must be a size such as 512K, 10M or a number of bytes, not \"much\"",
                "config.toml:8: \"server.request_timeout\" must be a duration such as 30s, 5m or a number of seconds,"
                        + " not \"soon\"",
                "config.toml:9: \"server.cors\" must be a table, not an integer",
                "config.toml:10: unknown key \"server.cors2\"; did you mean \"server.cors\"?",
                "config.toml:12: \"auth.keys.a.expires\" must be a date or a time such as 2030-12-31T23:59:59Z,"
                        + " not \"never\"");
    }

    @Test
    void valuesOutOfBounds() {
        workspace.file("config.toml", "[server]", "port = 70000", "num_cpus = 0", "engine = 'lokal'", "legal_proxy_code = [20]",
                "[cache]", "ttl = 0");

        assertThat(workspace.problems()).containsExactly(
                "config.toml:2: \"server.port\" must be an integer between 0 and 65535, not \"70000\"",
                "config.toml:3: \"server.num_cpus\" must be an integer at least 1, or -1, not \"0\"",
                "config.toml:4: \"server.engine\" must be one of local, ray, nats, not \"lokal\"",
                "config.toml:5: \"server.legal_proxy_code[0]\" must be an integer between 100 and 599, not \"20\"",
                "config.toml:7: \"cache.ttl\" must be an integer at least 1, or -1, not \"0\"");
    }

    @Test
    void wrongSecretsAreNotRepeated() {
        workspace.file("config.toml", "[sentry]", "dsn = ['hush']", "[auth]", "general_auth_keys = [['hush']]");

        assertThat(workspace.problems()).containsExactly("config.toml:2: \"sentry.dsn\" must be a string, not a list",
                "config.toml:4: \"auth.general_auth_keys[0]\" must be a string, not a list");
    }

    @Test
    void tomlSyntax() {
        workspace.file("config.toml", "[server]", "port = ", "host = 'x'");

        assertThat(workspace.problems()).singleElement().asString().startsWith("config.toml:2: ");
    }

    @Test
    void yamlSyntax() throws Exception {
        Files.createDirectory(folder.resolve("config"));
        workspace.file("config/application.yaml", "framex:", "  server: [1", "  x: 2");

        assertThat(workspace.problems()).singleElement().asString().startsWith("config/application.yaml:3: not valid YAML: ");
    }

    @Test
    void dotEnvSyntax() {
        workspace.file(".env", "# fine", "SERVER__PORT 9000", "A='x' y", "B=\"open");

        assertThat(workspace.problems()).containsExactly(".env:2: expected NAME=value",
                ".env:3: something follows the closing quote of A", ".env:4: the quote of B is never closed");
    }

    @Test
    void jsonSyntax() {
        workspace.variable("AUTH__RULES", "{\"/x\": [}").variable("LOAD_PLUGINS", "[1").variable("SERVER", "{\"port\": null}");

        assertThat(workspace.problems()).containsExactlyInAnyOrder(
                "environment variable AUTH__RULES: not valid JSON at column 9",
                "environment variable LOAD_PLUGINS: not valid JSON at column 3",
                "environment variable SERVER: null is not a value; leave the key out");
    }

    @Test
    void missingConfigFile() {
        workspace.config("nowhere.toml");

        assertThat(workspace.problems()).containsExactly("nowhere.toml: no such file");
    }

    @Test
    void configFileThatIsAFolder() {
        workspace.config(".");

        assertThat(workspace.problems()).containsExactly(".: this is a folder, not a file");
    }

    @Test
    void missingRequiredKeysOfListElements() {
        workspace.file("config.toml", "[[docs.action_buttons]]", "url = 'https://example.com'");

        assertThat(workspace.problems()).containsExactly("config.toml:1: \"docs.action_buttons[0].title\" is missing");
    }

    @Test
    void buildTimeKeysOfQuarkusAreRefusedByName() {
        workspace.file("config.toml", "[quarkus.package.jar]", "type = 'uber-jar'", "[quarkus.foo.x]", "bar = 1", "[quarkus.log]",
                "level = 'DEBUG'").file(".env.prod", "QUARKUS_NATIVE_ADDITIONAL_BUILD_ARGS=x", "QUARKUS_HTTP_PORT=1");

        String remedy = " is fixed when the application is built and cannot be set at run time; set it in"
                + " application.properties and build again";
        assertThat(workspace.problems()).containsExactly(
                "config.toml:2: \"quarkus.package.jar.type\"" + remedy, "config.toml:4: \"quarkus.foo.x.bar\"" + remedy,
                ".env.prod: QUARKUS_NATIVE_ADDITIONAL_BUILD_ARGS: \"quarkus.native.additional-build-args\"" + remedy);
    }

    @Test
    void oneSettingUnderTwoNames() {
        workspace.file("config.toml", "[server]", "port = 1", "[quarkus.http]", "port = 2").variable("SERVER__HOST", "a")
                .variable("QUARKUS_HTTP_HOST", "b");

        assertThat(workspace.problems()).containsExactly(
                "config.toml:2: \"server.port\" stands beside a different \"quarkus.http.port\", which is the same setting;"
                        + " keep one of them",
                "environment variable SERVER__HOST: \"server.host\" stands beside a different \"quarkus.http.host\", which is"
                        + " the same setting; keep one of them");
    }

    @Test
    void oneSettingUnderTwoNamesWithTheSameValue() {
        workspace.file("config.toml", "[server]", "port = 1", "[quarkus.http]", "port = 1");

        assertThat(workspace.problems()).isEmpty();
    }

    @Test
    void engineThatIsNotCompiledIn() {
        workspace.file("config.toml", "[server]", "use_ray = true");

        assertThat(workspace.problems()).containsExactly("config.toml:2: the engine \"ray\" is not compiled in; there is local."
                + " Add the extension framex-ray to the build");
    }

    @Test
    void secretFilesThatDoNotWork() {
        workspace.file("empty.txt", "").file("config.toml", "[auth.keys.a]", "value_file = 'nowhere.txt'", "[auth.keys.b]",
                "value = 'x'", "value_file = 'y'", "[sentry]", "dsn_file = 'empty.txt'");

        assertThat(workspace.problems()).containsExactly(
                "config.toml:2: \"auth.keys.a.value_file\": no such file: nowhere.txt",
                "config.toml:5: \"auth.keys.b.value_file\" stands beside \"auth.keys.b.value\"; keep one of them",
                "config.toml:7: \"sentry.dsn_file\": the file is empty: empty.txt");
    }

    @Test
    void oneVariableInTwoSpellings() {
        workspace.variable("SERVER__PORT", "1").variable("server__port", "2");

        assertThat(workspace.problems()).containsExactly("environment variable server__port: server__port stands beside a"
                + " different SERVER__PORT, which is the same setting; keep one of them");
    }

    @Test
    void theMessageHasOneLinePerProblemAndNoTrace() {
        workspace.file("config.toml", "a = 1", "b = 2");

        assertThatThrownBy(workspace::load).hasMessage("config.toml:1: unknown key \"a\"\nconfig.toml:2: unknown key \"b\"")
                .hasNoCause().satisfies(failure -> assertThat(failure.getStackTrace()).isEmpty());
    }
}
