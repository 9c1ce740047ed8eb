package io.framex.deployment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.guarded.GuardedPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** What a client can do to a path so that a rule might not see it. */
class AmbiguousPathTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with(
            "/api/v1/guarded/closed", "[\"k\"]", "/api/v1/guarded/users/*", "[\"k\"]", "/docs", "[\"k\"]", "/q/health", "[\"k\"]",
            "/ping", "[\"k\"]");

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/guarded/closed", "/api/v1/guarded/open", "/docs", "/q/health", "/ping", "/unknown/path" })
    void refusesAmbiguousPathsOnEveryRoute(String path) throws IOException {
        int calls = GuardedPlugin.CALLS.get();
        int last = path.lastIndexOf('/');
        String folder = path.substring(0, last);
        String name = path.substring(last + 1);
        for (String trick : List.of(
                "/" + path, folder + "//" + name, path + "//", "/." + path, folder + "/./" + name, path + "/.",
                folder + "/x/../" + name, path + "/..", path + "/x/..", folder + "/%2e/" + name, folder + "/x/%2e%2E/" + name,
                folder + "/x/.%2e/" + name, folder + "%2f" + name, "/%2F" + path.substring(1), path + "%2f", path + "%2f..",
                folder + "%5c" + name, folder + "/x%5C..%5C" + name,
                path + ";", path + ";x=y", folder + ";x/" + name, path + "%3b", path + "%3Bx=y", path + "%00", path + "%0a",
                path + "%0d%0aX:%20y", path + "%7f", path + "%1F", folder + "%c0%af" + name, folder + "/%c0%ae%c0%ae/" + name, path + "%ff", path + "#x",
                path + "#/../x", "http://x" + folder + "/./" + name, "http://x/" + path, "http://x" + path + "%2fx")) {
            assertThat(status("GET", trick)).as(trick).isEqualTo("400 FX-400-REQUEST");
        }
        assertThat(GuardedPlugin.CALLS).hasValue(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/guarded/closed", "/docs", "/q/health", "/ping", "/api/v1/guarded/users/7" })
    void appliesRulesHoweverThePathIsSpelled(String path) throws IOException {
        int last = path.length() - 1;
        String escaped = path.substring(0, last) + "%" + Integer.toHexString(path.charAt(last));
        for (String spelling : List.of(path, path + "/", path + "?", path + "?x=/../y;z", path + "/?x", escaped, escaped + "/",
                "http://x" + path, "http://x" + path + "/", "HTTP://user@x:1" + path, "http://x" + escaped, "https://x" + path + "?y",
                "ftp://x" + path)) {
            assertThat(status("GET", spelling)).as(spelling).isIn("401 FX-401-KEY", "400 FX-400-REQUEST");
        }
        assertThat(status("GET", path)).isEqualTo("401 FX-401-KEY");
        assertThat(status("GET", escaped)).isEqualTo("401 FX-401-KEY");
        assertThat(status("GET", "http://x" + path)).isEqualTo("401 FX-401-KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/guarded/closed", "/api/v1/guarded/open", "/docs", "/unknown/path" })
    void refusesWhatIsNoUri(String path) throws IOException {
        int calls = GuardedPlugin.CALLS.get();
        for (String target : List.of(path.replace('/', '\\'), path.replaceFirst("/(?=[^/]*$)", "\\\\"), path + "\\..", path + "\u0001",
                path + "\u007f", path + "%", path + "%4", path + "%zz", path + "%u0041", path + "ä", path + "?x=%", path + "?x=%4",
                path + "?%zz", path + "?%\u00b2\u00b2", path + "?x={}", path + "?x=\"y\"", path + "?\u0001", path + "?\\", path + "?ä",
                path + "?x#y", "http://[x" + path, "1http://x" + path)) {
            assertThat(status("GET", target)).as(target).isEqualTo("400 FX-400-REQUEST");
        }
        assertThat(GuardedPlugin.CALLS).hasValue(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/API/v1/guarded/closed", "/api/V1/guarded/closed", "/api/v1/guarded/CLOSED", "/DOCS", "/Ping", "/Q/health" })
    void servesNothingInAnotherCase(String path) throws IOException {
        assertThat(status("GET", path)).isEqualTo("404 FX-404-ROUTE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "api/v1/guarded/closed", "docs", "x:1" })
    void refusesTargetsWithoutAPath(String target) throws IOException {
        assertThat(status("GET", target)).isEqualTo("400 FX-400-REQUEST");
        assertThat(status("OPTIONS", target)).isEqualTo("400 FX-400-REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Host: x y\r\n", "Host: [x\r\n", "Host: x:y\r\n" })
    void refusesRequestsWithoutAHost(String header) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /api/v1/guarded/open HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n");
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 400 ").contains("FX-400-REQUEST").contains("Host");
        }
    }

    @Test
    void servesOlderClientsWithoutAHost() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /api/v1/guarded/open HTTP/1.0\r\n\r\n");
            assertThat(client.readUntilClosed()).contains(" 200 ");
        }
    }

    @Test
    void decodesOnlyOnce() throws IOException {
        assertThat(status("GET", "/api/v1/guarded/%2563losed")).isEqualTo("404 FX-404-ROUTE");
    }

    private String status(String method, String target) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            String response = client.readUntilClosed();
            String code = response.replaceAll("(?s).*\"code\":\"([^\"]*)\".*", "$1");
            return response.substring(9, 12) + " " + (code.length() < 30 ? code : "");
        }
    }
}
