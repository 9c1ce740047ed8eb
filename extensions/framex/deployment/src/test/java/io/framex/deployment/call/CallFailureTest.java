package io.framex.deployment.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.PluginApis;
import io.framex.RefusedCallException;
import io.quarkus.test.QuarkusUnitTest;

class CallFailureTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    PluginApis apis;

    @Test
    void keepsTheStatusThatThePluginChose() {
        for (String api : new String[] { "/api/v1/target/fails", "/api/v1/target/fails_later" }) {
            Map<String, ?> arguments = api.endsWith("later") ? Map.of() : Map.of("how", "chosen");
            FailedCallException failure = failure(FailedCallException.class, api, arguments);
            assertThat(failure).hasMessage("no such parcel");
            assertThat(failure.status()).isEqualTo(404);
            assertThat(failure.code()).isEqualTo("FX-404-PLUGIN");
        }
        assertThat(failure(FailedCallException.class, "/api/v1/target/response", Map.of("status", 409)).code())
                .isEqualTo("FX-409-PLUGIN");
    }

    @Test
    void hidesWhatThePluginDidNotMeanToSayButKeepsTheCause() {
        FailedCallException failure = failure(FailedCallException.class, "/api/v1/target/fails", Map.of("how", "badly"));
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.code()).isEqualTo("FX-500-INTERNAL");
        assertThat(failure.getMessage()).startsWith("Internal server error, error id ").doesNotContain("secret");
        assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatIsNotThereOrNotClear() {
        assertRefused("/api/v1/nothing", 404, "FX-404-ROUTE", "activate the plugin that has it");
        assertRefused("DELETE /api/v1/target/things", 404, "FX-404-ROUTE", "DELETE /api/v1/target/things");
        assertRefused("/api/v1/target/things", 400, "FX-400-AMBIGUOUS",
                "GET /api/v1/target/things, POST /api/v1/target/things");
        assertRefused("/api/v1/target/texts", 400, "FX-400-STREAM", "PluginApis.stream");
    }

    @Test
    void refusesToStreamWhatIsNoStream() {
        RefusedCallException failure = catchThrowableOfType(RefusedCallException.class,
                () -> apis.stream("GET /api/v1/target/things", Map.of()).collect().asList().await().indefinitely());
        assertThat(failure.code()).isEqualTo("FX-400-STREAM");
    }

    @Test
    void saysWhatAResultCannotBeReadAs() {
        FailedCallException failure = catchThrowableOfType(FailedCallException.class,
                () -> apis.call("POST /api/v1/target/things", Map.of(), Integer.class));
        assertThat(failure.code()).isEqualTo("FX-500-RESULT");
        assertThat(failure).hasMessageContaining("java.lang.String").hasMessageContaining("java.lang.Integer");
    }

    @Test
    void endsRecursionAtTheConfiguredDepth() {
        assertRefused("target.TargetPlugin.recurse", 508, "FX-508-DEPTH", "server.max_call_depth");
        assertRefused("target.TargetPlugin.recurseLater", 508, "FX-508-DEPTH", "nested more than 32 deep");
    }

    @Test
    void answersARequestWhosePluginLetItPass() {
        given().get("/api/v1/target/deadline").then().statusCode(504).body("code", is("FX-504-DEADLINE"));
        given().get("/api/v1/target/waits_on_loop").then().statusCode(500).body("code", is("FX-500-INTERNAL"));
    }

    private void assertRefused(String api, int status, String code, String message) {
        RefusedCallException failure = failure(RefusedCallException.class, api, Map.of());
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.code()).isEqualTo(code);
    }

    private <T extends ApiException> T failure(Class<T> type, String api, Map<String, ?> arguments) {
        T later = catchThrowableOfType(type, () -> apis.callAsync(api, arguments, String.class).await().indefinitely());
        T failure = catchThrowableOfType(type, () -> apis.call(api, arguments, String.class));
        assertThat(later.code()).isEqualTo(failure.code());
        return failure;
    }
}
