package io.framex.runtime.ingress;

import java.time.Duration;

import org.jboss.logging.Logger;

import io.quarkus.runtime.shutdown.ShutdownListener;

/**
 * Stops the ingress in two steps: with readiness, connections that are in use are told not to be used again; after
 * {@code server.pre_stop_delay} new requests are refused, and the stop waits for those that are worked on, up to
 * {@code server.shutdown_timeout}. Quarkus could wait as well, but would wrap each request and response in order to count.
 */
final class DrainListener implements ShutdownListener {

    private static final Logger LOG = Logger.getLogger("io.framex.ingress");

    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofMillis(10);

    private final Ingress ingress;
    private final Duration limit;

    /**
     * @param limit how long to wait for requests, not negative
     */
    DrainListener(Ingress ingress, Duration limit) {
        this.ingress = ingress;
        this.limit = limit;
    }

    @Override
    public void preShutdown(ShutdownNotification notification) {
        ingress.endConnections();
        notification.done();
    }

    @Override
    public void shutdown(ShutdownNotification notification) {
        ingress.refuseRequests();
        int ongoing = ingress.ongoing();
        if (ongoing > 0) {
            LOG.infof("Stopping: new requests are refused, %d are worked on", ongoing);
            drain();
        }
        notification.done();
    }

    private void drain() {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (ingress.ongoing() > 0) {
                if (System.nanoTime() - end >= 0) {
                    LOG.warnf("Stopping although %d requests are still worked on (server.shutdown_timeout)", ingress.ongoing());
                    return;
                }
                Thread.sleep(LOOKS_AGAIN_AFTER.toMillis());
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }
}
