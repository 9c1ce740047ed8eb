package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** Only what is said to be JSON is taken for it, as FastAPI does. */
class OtherMediaTypesTest {

    private static final String SEND = """
            {"app_name": "other", "func_name": "f", "destination": "bob@example.com"}""";

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create();

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static String post(String path, String header) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                    + "Content-Length: " + SEND.length() + "\r\n\r\n" + SEND).getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "Application/JSON; charset=utf-8", "application/cloudevents+json" })
    void allKindsOfJsonAreRead(String type) throws IOException {
        assertThat(post("/rpc/send", "Content-Type: " + type + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    /** Without asking, a browser lets pages of other origins send these. */
    @ParameterizedTest
    @CsvSource({ "/rpc/send, text/plain", "/rpc/send, application/x-www-form-urlencoded", "/rpc/send, text/json",
            "/rpc/broadcast, text/plain", "/rpc/reply/x, text/plain" })
    void othersAreRefused(String path, String type) throws IOException {
        assertThat(post(path, "Content-Type: " + type + "\r\n")).startsWith("HTTP/1.1 422 ").contains("model_attributes_type",
                "Content-Type should be application/json");
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsRefused() throws IOException {
        assertThat(post("/rpc/send", "")).startsWith("HTTP/1.1 422 ");
    }

    @Test
    void theBodyIsShownAsItCame() {
        given().contentType("text/plain").body("a=b").post("/rpc/send").then().statusCode(422)
                .body("detail[0].input", is("a=b"), "detail[0].loc[0]", is("body"));
    }
}
