package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.broker.RunningBroker;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** A stream whose requests are all out ends when the broker stops, and gets none that it could not answer any more. */
class EndOfInboxStreamTest {

    @Inject
    RunningBroker running;

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create();

    private static String send() {
        return given().contentType("application/json").body("""
                {"app_name": "streamed", "func_name": "f", "destination": "bob@example.com"}""").post("/rpc/send").then()
                .statusCode(200).body("status", is("pending")).extract().path("id");
    }

    @Test
    void endsAtOnceAndLeasesNoMore() throws IOException {
        MemoryBroker.awaitStarted();
        Broker broker = running.current();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /rpc/inbox/streamed?max=1 HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Awaitility.await().until(() -> broker.waiting() == 1);
            String first = send();
            String second = send();
            assertThat(nextData(lines)).contains(first);

            broker.stop();

            assertThat(nextData(lines)).as("what follows the first event").isEqualTo("end");
            Awaitility.await().until(() -> broker.waiting() == 0);
            RequestState untouched = broker.store().find(second).toCompletableFuture().join().orElseThrow().state();
            assertThat(untouched.status()).isEqualTo(RequestStatus.PENDING);
            assertThat(untouched.attempts()).isZero();
        }
    }

    /** The next event's data, or that the last chunk has come. */
    private static String nextData(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
            if (line.equals("0")) {
                return "end";
            }
        }
        return "closed";
    }
}
