package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;

/**
 * A store on a server of its own that is restarted in the middle of the load: meanwhile requests are refused, and afterwards the
 * same broker goes on, with everything that it had accepted.
 */
abstract class RestartedStore {

    private static final int SOME_ACCEPTED = 150;
    private static final int SOME_REFUSED = 30;
    private static final String SEND = """
            {"app_name": "sink", "func_name": "f", "destination": "bob@example.com", "params": {"n": -1}}""";

    private final BrokerLoad load = new BrokerLoad();

    @TempDir
    Path folder;

    /** Lines for {@code [plugins.rpc]}. */
    abstract String store();

    /** Has the server end as an operator does. */
    abstract void stop() throws Exception;

    /** Ends the server as {@code kill -9} does. */
    abstract void kill() throws Exception;

    /** Starts the server again. */
    abstract void start() throws Exception;

    private interface End {
        void run() throws Exception;
    }

    @Test
    void anOrderlyRestartLosesNothing() throws Exception {
        restartedUnderLoad(this::stop);
    }

    @Test
    void aSuddenEndLosesNothing() throws Exception {
        restartedUnderLoad(this::kill);
    }

    private void restartedUnderLoad(End end) throws Exception {
        Files.writeString(folder.resolve("config.toml"), """
                [plugins.rpc]
                %s
                [plugins.rpc.delivery]
                lease = "1s"
                backoff = "10ms"
                max_attempts = 1000
                """.formatted(store()));
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            load.start(broker.uri());
            try {
                await("load", () -> load.accepted() >= SOME_ACCEPTED);
                assertThat(load.refused()).as("refused while the store is there").isZero();
                end.run();
                assertThatNothingIsAcceptedBy(broker);
                int before = load.accepted();
                start();
                await("the broker goes on by itself", () -> load.accepted() >= before + SOME_ACCEPTED);
            } finally {
                load.end();
            }
            load.assertThatNothingIsLost(broker);
        }
        assertThat(load.surprises()).isEmpty();
    }

    private void assertThatNothingIsAcceptedBy(BrokerProcess broker) throws Exception {
        await("requests are refused", () -> load.refused() >= SOME_REFUSED);
        int accepted = load.accepted();
        await("more are refused", () -> load.refused() >= 2 * SOME_REFUSED);
        assertThat(load.accepted()).as("accepted without the store").isEqualTo(accepted);
        HttpResponse<String> refused = broker.call("POST", "/rpc/send", SEND);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(JsonPath.from(refused.body()).getString("detail")).isEqualTo("The storage of the broker does not work");
        assertThat(broker.call("GET", "/health/live", "").statusCode()).isEqualTo(200);
    }

    private static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .until(condition::getAsBoolean);
    }
}
