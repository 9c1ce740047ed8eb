package io.framex.deployment.limits;

import static io.framex.deployment.limits.LimitedApplication.POST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.limited.LimitedPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** No request has more of anything than it may. */
class RequestSizeTest {

    private static final String MANY = "/api/v1/limited/many";
    private static final String CLOSE = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("max_header_size", "2K", "max_header_count", "20",
            "max_request_line", "300", "max_parameters", "10", "max_pipelined_requests", "3");

    @TestHTTPResource
    URI server;

    @Test
    void refusesALongRequestLine() throws IOException {
        String line = "GET " + MANY + "?x=";
        String longest = line + "y".repeat(300 - line.length() - " HTTP/1.1".length());
        assertThat(answer(longest + CLOSE + "\r\n")).startsWith("HTTP/1.1 200 ");
        assertRefused(answer(longest + "y" + CLOSE + "\r\n"), "414 Request-URI Too Long", "FX-414-TARGET");
    }

    @Test
    void refusesLargeHeaders() throws IOException {
        assertThat(answer("GET " + MANY + CLOSE + "X: " + "y".repeat(1900) + "\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        assertRefused(answer("GET " + MANY + CLOSE + "X: " + "y".repeat(2100) + "\r\n\r\n"),
                "431 Request Header Fields Too Large", "FX-431-HEADERS");
    }

    @Test
    void refusesManyHeaders() throws IOException {
        assertThat(answer("GET " + MANY + CLOSE + "X: y\r\n".repeat(18) + "\r\n")).startsWith("HTTP/1.1 200 ");
        String refused = answer("GET " + MANY + CLOSE + "X: y\r\n".repeat(19) + "\r\n");
        assertThat(refused).startsWith("HTTP/1.1 431 ").contains("{\"status\":431,", "\"code\":\"FX-431-HEADERS\"");
    }

    /** The answer is there, though much more was sent than is ever read. */
    @Test
    void answersAClientThatKeepsSending() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET " + MANY + CLOSE + "X: " + "y".repeat(3_000_000));
            assertRefused(client.readUntilClosed(), "431 Request Header Fields Too Large", "FX-431-HEADERS");
        }
    }

    @Test
    void refusesManyParameters() throws IOException {
        assertThat(answer("GET " + MANY + "?" + "x=1&".repeat(9) + "x=1" + CLOSE + "\r\n")).startsWith("HTTP/1.1 200 ")
                .contains("\"data\":10");
        String refused = answer("GET " + MANY + "?" + "x=1&".repeat(10) + "x=1" + CLOSE + "\r\n");
        assertThat(refused).startsWith("HTTP/1.1 400 ").contains("\"code\":\"FX-400-REQUEST\"", "too many parameters");
    }

    @Test
    void refusesManyFormFields() throws IOException {
        assertThat(answer(form("x=1" + "&y=1".repeat(9)))).startsWith("HTTP/1.1 200 ");
        assertThat(answer(form("x=1" + "&y=1".repeat(10)))).startsWith("HTTP/1.1 400 ").contains("\"code\":\"FX-400-REQUEST\"");
    }

    @Test
    void refusesManyRequestsInARow() throws IOException {
        LimitedPlugin.gate = new CountDownLatch(1);
        try (RawClient client = new RawClient(server)) {
            client.send("GET /api/v1/limited/waiting HTTP/1.1\r\nHost: x\r\n\r\n"
                    + ("GET " + MANY + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(3));
            LimitedPlugin.gate.countDown();
            String answers = client.readUntilClosed();
            assertThat(answers.split("HTTP/1.1 ")).extracting(text -> text.isEmpty() ? "" : text.substring(0, 3))
                    .containsExactly("", "200", "200", "200", "429");
            assertThat(answers).contains("\"data\":\"waited\"", "\"code\":\"FX-429-RATE\"");
        }
    }

    @Test
    void answersWhatIsNotHttp() throws IOException {
        for (String nonsense : new String[] { "NONSENSE\r\n\r\n", "GET /\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET " + MANY + " HTTP/1.1\r\nHost: x\r\nA B: c\r\n\r\n",
                "GET " + MANY + CLOSE + "Host: y\r\n\r\n", "GET " + MANY + CLOSE + "host: x\r\n\r\n",
                POST + "Content-Length: minus\r\n\r\n{}", POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                POST + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n" }) {
            assertThat(answer(nonsense)).as(nonsense).startsWith("HTTP/1.1 400 Bad Request\r\n").contains("{\"status\":400,",
                    "\"code\":\"FX-400-REQUEST\"");
        }
    }

    private static String form(String fields) {
        return "POST /api/v1/limited/form" + CLOSE + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + fields.length() + "\r\n\r\n" + fields;
    }

    private static void assertRefused(String response, String status, String code) {
        assertThat(response).startsWith("HTTP/1.1 " + status + "\r\n").contains("Connection: close",
                "{\"status\":" + status.substring(0, 3) + ",", "\"code\":\"" + code + "\"");
    }

    private String answer(String request) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(request);
            return client.readUntilClosed();
        }
    }
}
