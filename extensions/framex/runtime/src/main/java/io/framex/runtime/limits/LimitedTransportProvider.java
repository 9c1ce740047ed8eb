package io.framex.runtime.limits;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.transport.Transport;

/**
 * Has Vert.x open its listeners through a transport that knows the limits. Neither Vert.x nor Quarkus lets anybody else see a
 * connection before its first request.
 */
public class LimitedTransportProvider implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        Transport chosen = builder.findTransport();
        builder.findTransport(chosen instanceof JDKTransport ? new LimitedTransport() : new LimitedNativeTransport(chosen));
    }
}
