package io.framex.runtime.ingress;

import org.jboss.logging.Logger;

import io.quarkus.runtime.shutdown.ShutdownListener;

/**
 * Refuses new requests as soon as those that are worked on are drained, which is after {@code server.pre_stop_delay}. Quarkus
 * waits for the latter, up to {@code server.shutdown_timeout}.
 */
final class DrainListener implements ShutdownListener {

    private static final Logger LOG = Logger.getLogger("io.framex.ingress");

    private final Ingress ingress;

    DrainListener(Ingress ingress) {
        this.ingress = ingress;
    }

    @Override
    public void shutdown(ShutdownNotification notification) {
        ingress.refuseRequests();
        int ongoing = ingress.ongoing();
        if (ongoing > 0) {
            LOG.infof("Stopping: new requests are refused, %d are worked on", ongoing);
        }
        notification.done();
    }
}
