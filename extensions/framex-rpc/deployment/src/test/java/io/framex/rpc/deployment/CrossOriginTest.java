package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.http.Header;
import io.restassured.response.Response;

/** Pages of other origins may not call a broker, unless its operator says so. */
class CrossOriginTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create().overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo,rpc");

    private static final String SEND = """
            {"app_name": "echo", "func_name": "confess", "destination": "bob@example.com", "params": {"message": "hi"}}""";

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    @ParameterizedTest
    @CsvSource({ "POST, /rpc/send", "POST, /rpc/broadcast", "GET, /rpc/status/x", "DELETE, /rpc/status/x",
            "GET, /rpc/schema/echo", "PUT, /rpc/schema/app", "GET, /rpc/inbox/app", "POST, /rpc/reply/x", "GET, /rpc/dead",
            "GET, /rpc/queues" })
    void aBrowserThatAsksIsNotLetThrough(String method, String path) {
        Response answer = given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "content-type,x-api-key").options(path);

        assertThat(allowances(answer)).isEmpty();
    }

    @Test
    void anAnswerMayNotBeReadByAPageOfAnotherOrigin() {
        Response answer = given().header("Origin", "https://evil.example").contentType("application/json").body(SEND)
                .post("/rpc/send");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(allowances(answer)).isEmpty();
        assertThat(allowances(given().header("Origin", "https://evil.example").get("/"))).isEmpty();
    }

    private static List<String> allowances(Response answer) {
        return answer.headers().asList().stream().map(Header::getName)
                .filter(name -> name.toLowerCase().startsWith("access-control-")).toList();
    }
}
