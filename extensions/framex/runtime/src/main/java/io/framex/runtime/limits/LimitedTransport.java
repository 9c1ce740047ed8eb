package io.framex.runtime.limits;

import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/** The transport of the JDK, with {@link LimitedServers} behind its listeners. */
final class LimitedTransport extends JDKTransport {

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        LimitedServers.prepare(options, bootstrap);
    }
}
