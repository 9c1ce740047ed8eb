package io.framex.rpc.http;

import java.time.Duration;
import java.util.function.Supplier;

import io.framex.rpc.broker.Broker;
import io.quarkus.runtime.shutdown.ShutdownListener;

/** Ends polls and blocking sends when the server is stopped, before their connections are closed. */
final class WaitingEnd implements ShutdownListener {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofMillis(5);

    private final Supplier<Broker> broker;

    /**
     * @param broker the broker; {@code null} where there is none
     */
    WaitingEnd(Supplier<Broker> broker) {
        this.broker = broker;
    }

    @Override
    public void shutdown(ShutdownNotification notification) {
        Broker running = broker.get();
        if (running != null) {
            running.stop();
            awaitAnswered(running);
        }
        notification.done();
    }

    private static void awaitAnswered(Broker running) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (running.waiting() > 0 && System.nanoTime() < end) {
                Thread.sleep(LOOKS_AGAIN_AFTER.toMillis());
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }
}
