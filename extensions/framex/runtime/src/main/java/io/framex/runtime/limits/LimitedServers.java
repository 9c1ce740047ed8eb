package io.framex.runtime.limits;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.LimitsConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetServerOptions;

/** Applies the limits to the servers that Quarkus opens for the application; other servers of a process are left alone. */
@Singleton
public class LimitedServers implements HttpServerOptionsCustomizer {

    private static volatile Listeners current;

    private final LimitsConfig config;
    private final Listeners listeners;

    @Inject
    LimitedServers(FrameXConfig config) {
        this.config = config.server().limits();
        ConnectionCount count = new ConnectionCount(this.config.maxConnections(), this.config.reservedConnections());
        this.listeners = new Listeners(count, new AcceptHandler(count, ConnectionLimits.of(this.config)),
                ConcurrentHashMap.newKeySet());
        Gauge.builder("framex.connections.open", count, ConnectionCount::open).register(Metrics.globalRegistry);
        current = listeners;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        limit(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        limit(options);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        limit(options);
    }

    private void limit(HttpServerOptions options) {
        options.setMaxHeaderSize((int) config.maxHeaderSize().asLongValue());
        options.setMaxInitialLineLength(config.maxRequestLine());
        options.getInitialSettings().setMaxHeaderListSize(config.maxHeaderSize().asLongValue())
                .setMaxConcurrentStreams(config.maxConcurrentStreams());
        listeners.addresses.add(address(options));
    }

    /** Has each connection of a listener that is about to open seen, where it is one of Quarkus'. */
    static void prepare(NetServerOptions options, ServerBootstrap bootstrap) {
        Listeners known = current;
        if (known != null && known.addresses.contains(address(options))) {
            bootstrap.handler(known.handler);
        }
    }

    /** Whether there are more connections than regular ones. */
    static boolean haveReserved() {
        Listeners known = current;
        return known != null && known.count.hasReserved();
    }

    private static String address(NetServerOptions options) {
        return options.getHost() + ":" + options.getPort();
    }

    private record Listeners(ConnectionCount count, ChannelHandler handler, Set<String> addresses) {
    }
}
