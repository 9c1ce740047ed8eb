package io.framex.runtime.limits;

import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands where the bytes of a connection come out of TLS and have not been decoded yet. Finds out which HTTP is spoken, and
 * closes connections that do not get so far in time.
 */
final class WireWatch extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger("io.framex.http");
    static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";

    /** Where the sweep keeps this connection; -1 where it does not. */
    int position = -1;

    private final Channel channel;
    private final ConnectionLimits limits;
    private ProtocolWatch protocol;
    private Http1Watch http1;
    private long ticks;

    WireWatch(Channel channel, ConnectionLimits limits) {
        this.channel = channel;
        this.limits = limits;
    }

    /** Begins with the connection and ends with it, even where Vert.x removes this handler on the way. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Sweep sweep = Sweep.current();
        sweep.add(this, channel.eventLoop());
        channel.closeFuture().addListener(closed -> sweep.remove(this));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (protocol == null) {
            recognise(context);
        }
        if (http1 != null && !http1.bytesArrived()) {
            ReferenceCountUtil.release(bytes);
        } else {
            context.fireChannelRead(bytes);
        }
    }

    /** By now Vert.x has put the handlers of the protocol behind this one. */
    private void recognise(ChannelHandlerContext context) {
        if (channel.pipeline().get(DECODER) != null) {
            http1 = new Http1Watch(context, limits, ticks);
            channel.pipeline().addAfter(ENCODER, Http1Watch.NAME, http1);
            protocol = http1;
        } else {
            protocol = http2();
        }
    }

    /** With HTTP/2 Vert.x sees to the quiet time anew, with other protocols it believes that it still does. */
    private void upgraded(QuietTime quiet) {
        http1 = null;
        protocol = http2();
        if (protocol == ProtocolWatch.NONE) {
            quiet.returnTimer();
        }
    }

    private ProtocolWatch http2() {
        Http2ConnectionHandler handler = channel.pipeline().get(Http2ConnectionHandler.class);
        return handler == null ? ProtocolWatch.NONE : new Http2Watch(channel, handler, limits);
    }

    void tick() {
        try {
            if (protocol != null) {
                if (http1 != null && http1.isUpgraded()) {
                    upgraded(http1.quietTime());
                }
                protocol.tick();
            } else if (++ticks > limits.headerTicks()) {
                channel.close();
            }
        } catch (RuntimeException e) {
            LOG.error("A connection cannot be watched and is closed", e);
            channel.close();
        }
    }
}
