package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiException;
import io.framex.Call;
import io.framex.FailedCallException;
import io.framex.InvalidArgumentsException;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.PluginClient;
import io.framex.proxy.testing.LocalServer;
import io.framex.proxy.testing.Python;
import io.quarkus.test.QuarkusUnitTest;

/** Calls of plugins to a real FastAPI service: arguments go where its document says. */
class DescribedCallsTest {

    private static final int PORT = FastApiService.port("described");

    private static Optional<LocalServer> upstream = Optional.empty();

    @RegisterExtension
    static final QuarkusUnitTest APP = FastApiService
            .inFrontOf(PORT, "proxy,asking", Asking.class, Asking.Far.class, Asking.Item.class)
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true");

    @Inject
    Asking asking;

    @BeforeAll
    static void start() {
        upstream = FastApiService.start(PORT);
    }

    @AfterAll
    static void stop() {
        upstream.ifPresent(LocalServer::close);
    }

    @BeforeEach
    void isKnown() {
        assumeThat(upstream).as("Python with FastAPI, see .ci/setup").isPresent();
        await().until(() -> {
            try {
                asking.call("POST /api/v1/text", Map.of("text", "there"));
                return true;
            } catch (FailedCallException notYet) {
                return false;
            }
        });
    }

    @Test
    void parametersOfEveryKind() {
        assertThat(asking.call("/api/v1/kinds/{item_id}/of/{kind}", Map.of("item_id", "a+b %~* 原", "kind", 3, "limit", 0, "tag",
                List.of("x&y", "", "z"), "flag", false, "x_trace_id", "t 1", "session", "s=1 2")))
                .isEqualTo(List.of("a+b %~* 原", 3, 0, List.of("x&y", "", "z"), false, "t 1", "s=1%202"));
    }

    @Test
    void whatIsNotGivenIsNotSent() {
        List<Object> expected = new ArrayList<>(List.of("i", 3, 5, List.of()));
        expected.add(null);
        expected.add(null);
        expected.add(null);
        assertThat(asking.far.kinds("i", 3, 5, null, null)).isEqualTo(expected);
        assertThat(asking.far.kinds("i", 3, 5, List.of(), "h").subList(3, 7)).isEqualTo(Arrays.asList(List.of(), null, "h", null));
    }

    @Test
    void theBodyUnderItsNameOrAnyOther() {
        Object expected = List.of(7, Map.of("name", "pen", "count", 2), true);
        for (String name : List.of("item", "model", "body")) {
            assertThat(asking.call("/api/v1/one/{item_id}",
                    Map.of("item_id", 7, name, new Asking.Item("pen", 2), "draft", true))).as(name).isEqualTo(expected);
        }
        assertThat(asking.call("/api/v1/one/7", Map.of("name", "pen", "count", 2, "draft", true))).as("its members")
                .isEqualTo(expected);
    }

    @Test
    void severalBodies() {
        assertThat(asking.call("/api/v1/two", Map.of("item", Map.of("name", "pen"), "note", "n")))
                .isEqualTo(List.of(Map.of("name", "pen", "count", 1), "n"));
    }

    @Test
    void bodiesThatAreNoObjects() {
        assertThat(asking.call("/api/v1/list", Map.of("names", List.of("a", "b")))).isEqualTo(List.of("a", "b"));
        assertThat(asking.call("/api/v1/text", Map.of("text", ""))).isEqualTo("");
        assertThat(asking.call("/api/v1/any", Map.of("values", Map.of("a", 1)))).isEqualTo(Map.of("a", 1));
        assertThat(asking.call("/api/v1/any", Map.of("a", 1, "b", 2))).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(asking.call("/api/v1/form", Map.of("name", "n&m", "tags", List.of("é", "=")))).isEqualTo(
                List.of("n&m", List.of("é", "=")));
    }

    @Test
    void aBodyThatNeedNotBeThere() {
        assertThat(asking.call("/api/v1/optional", Map.of())).isNull();
        assertThat(asking.call("/api/v1/optional", Map.of("item", Map.of("name", "pen"))))
                .isEqualTo(Map.of("name", "pen", "count", 1));
    }

    @Test
    void everythingThatIsWrongIsSaidBeforeAnythingIsSent() {
        assertThat(problems("/api/v1/kinds/{item_id}/of/{kind}", Map.of("item_id", "..", "limt", 1)))
                .containsExactlyInAnyOrder("value_error [path, item_id]", "missing [path, kind]", "missing [query, limit]",
                        "unexpected_keyword_argument [limt]");
        assertThat(problems("/api/v1/one/7", Map.of("nmae", "pen", "draft", true)))
                .containsExactlyInAnyOrder("unexpected_keyword_argument [nmae]", "missing [body, name]");
        assertThat(problems("/api/v1/one/7", Map.of())).containsExactly("missing [body, name]");
        assertThat(problems("/api/v1/two", Map.of("item", Map.of("name", "pen"), "model", Map.of())))
                .containsExactlyInAnyOrder("unexpected_keyword_argument [model]", "missing [body, note]");
        assertThat(problems("/api/v1/list", Map.of())).containsExactly("missing [body]");
        assertThat(problems("/api/v1/kinds/{item_id}/of/{kind}",
                Map.of("item_id", 1, "kind", 1, "limit", 1, "x_trace_id", "a\r\nb: c"))).containsExactly("value_error [header, x-trace-id]");
    }

    @Test
    void whatTheUpstreamRefusesKeepsItsStatus() {
        assertThatThrownBy(() -> asking.call("/api/v1/one/x", Map.of("name", "pen"))).isInstanceOfSatisfying(ApiException.class,
                refused -> assertThat(refused.status()).isEqualTo(422));
    }

    private List<String> problems(String api, Map<String, ?> arguments) {
        try {
            asking.call(api, arguments);
        } catch (InvalidArgumentsException e) {
            return e.detail().stream().map(problem -> problem.get("type") + " " + problem.get("loc")).toList();
        }
        throw new AssertionError("was called");
    }

    @Plugin(name = "asking", requiredRemoteApis = { "/api/v1/kinds/{item_id}/of/{kind}", "/api/v1/one/{item_id}", "/api/v1/one/7",
            "/api/v1/one/x", "/api/v1/two", "/api/v1/optional", "/api/v1/list", "/api/v1/text", "/api/v1/any", "/api/v1/form" })
    public static class Asking {

        public record Item(String name, int count) {
        }

        @PluginClient
        public interface Far {

            @Call("GET /api/v1/kinds/{item_id}/of/{kind}")
            List<Object> kinds(String item_id, int kind, int limit, List<String> tag, String xTraceId);
        }

        @Inject
        PluginApis apis;

        @Inject
        Far far;

        @OnRequest("/asking")
        public String nothing() {
            return "";
        }

        Object call(String api, Map<String, ?> arguments) {
            return apis.call(api, arguments, Object.class);
        }
    }
}
