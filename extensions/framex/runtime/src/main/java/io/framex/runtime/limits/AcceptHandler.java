package io.framex.runtime.limits;

import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Sees each connection of a listener before anything is read from it. */
@Sharable
final class AcceptHandler extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger("io.framex.http");
    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ConnectionCount count;
    private final ConnectionLimits limits;
    private final Counter refused = Metrics.counter("framex.connections.refused");
    /** Listeners may accept on threads of their own; a line too many does no harm. */
    private volatile long lastWarning = System.nanoTime() - QUIET_NANOS;

    AcceptHandler(ConnectionCount count, ConnectionLimits limits) {
        this.count = count;
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Channel connection = (Channel) message;
        if (!count.admit(connection)) {
            connection.unsafe().closeForcibly();
            refused.increment();
            warn();
            return;
        }
        connection.pipeline().addLast(new WatchInstaller(limits));
        context.fireChannelRead(connection);
    }

    private void warn() {
        long now = System.nanoTime();
        if (now - lastWarning >= QUIET_NANOS) {
            lastWarning = now;
            LOG.warn("Connections are refused: there are more than \"server.limits.max_connections\" and "
                    + "\"server.limits.reserved_connections\" allow");
        }
    }

    /**
     * Puts the watch behind what Vert.x puts into a new connection, and goes. Without HTTP/2 that is all of HTTP/1 already, which
     * the watch has to stand before.
     */
    private static final class WatchInstaller extends ChannelInboundHandlerAdapter {

        private final ConnectionLimits limits;

        WatchInstaller(ConnectionLimits limits) {
            this.limits = limits;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            WireWatch watch = new WireWatch(context.channel(), limits);
            if (context.pipeline().get(WireWatch.DECODER) == null) {
                context.pipeline().addLast(watch);
            } else {
                context.pipeline().addBefore(WireWatch.DECODER, null, watch);
            }
            context.fireChannelActive();
            context.pipeline().remove(this);
        }
    }
}
