package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker with a durable store under {@code kill -9} in the middle of the load, so many times as {@code rpc.kills} says, while senders
 * send and workers pull and reply: every accepted request ends with exactly one recorded result.
 */
abstract class KilledBroker {

    private static final int KILLS = Integer.getInteger("rpc.kills", 2);
    private static final int LEAST_ACCEPTED_BEFORE_KILL = 150;

    private final BrokerLoad load = new BrokerLoad();

    @TempDir
    Path folder;

    /** Lines for {@code [plugins.rpc]}. */
    abstract String store();

    @Test
    void nothingAcceptedIsLostAndNothingIsAnsweredTwice() throws Exception {
        Files.writeString(folder.resolve("config.toml"), """
                [plugins.rpc]
                %s
                [plugins.rpc.delivery]
                lease = "1s"
                backoff = "10ms"
                max_attempts = 1000
                """.formatted(store()));
        for (int kill = 0; kill < KILLS; kill++) {
            underLoad();
        }
        System.out.printf("%d kills: %d requests accepted, %d results acknowledged before the last kill%n", KILLS,
                load.accepted(), load.recorded());
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            load.assertThatNothingIsLost(broker);
        }
        assertThat(load.accepted()).isGreaterThanOrEqualTo(KILLS * LEAST_ACCEPTED_BEFORE_KILL);
    }

    private void underLoad() throws Exception {
        int enough = load.accepted() + LEAST_ACCEPTED_BEFORE_KILL
                + ThreadLocalRandom.current().nextInt(LEAST_ACCEPTED_BEFORE_KILL);
        BrokerProcess broker = BrokerProcess.start(folder);
        load.start(broker.uri());
        Awaitility.await("load").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .until(() -> load.accepted() >= enough);
        broker.kill();
        load.end();
    }
}
