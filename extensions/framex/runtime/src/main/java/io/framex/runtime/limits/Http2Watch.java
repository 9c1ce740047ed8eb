package io.framex.runtime.limits;

import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2FrameListenerDecorator;
import io.netty.handler.codec.http2.Http2Stream;

/**
 * Follows the streams of an HTTP/2 connection. A connection without streams is idle, also while a head does not come to its
 * end; streams whose bodies do not arrive in time are reset.
 */
final class Http2Watch implements ProtocolWatch {

    private final Channel channel;
    private final Http2ConnectionHandler handler;
    private final ConnectionLimits limits;
    private final Http2Connection.PropertyKey bodies;
    private boolean counting;
    private long idleTicks;

    Http2Watch(Channel channel, Http2ConnectionHandler handler, ConnectionLimits limits) {
        this.channel = channel;
        this.handler = handler;
        this.limits = limits;
        this.bodies = handler.connection().newKey();
        // Netty waits until the client has agreed, which it need not do.
        handler.connection().remote().maxActiveStreams(limits.maxStreams());
    }

    @Override
    public void tick() {
        if (handler.connection().numActiveStreams() > 0) {
            idleTicks = 0;
            checkBodies();
        } else if (++idleTicks > limits.idleTicks()) {
            channel.close();
        }
    }

    private void checkBodies() {
        List<Http2Stream> late = new ArrayList<>(0);
        try {
            handler.connection().forEachActiveStream(stream -> {
                if (stream.state().remoteSideOpen() && isLate(stream)) {
                    late.add(stream);
                }
                return true;
            });
        } catch (Http2Exception e) {
            throw new IllegalStateException("The visitor throws nothing", e);
        }
        if (!late.isEmpty()) {
            ChannelHandlerContext context = channel.pipeline().context(handler);
            late.forEach(stream -> handler.resetStream(context, stream.id(), Http2Error.CANCEL.code(), context.newPromise()));
            context.flush();
        }
    }

    /** Counts only while the server takes what arrives: a client cannot help it when nobody does. */
    private boolean isLate(Http2Stream stream) {
        BodyPace pace = stream.getProperty(bodies);
        if (pace == null) {
            pace = new BodyPace();
            stream.setProperty(bodies, pace);
            countBytes();
        }
        return handler.connection().local().flowController().unconsumedBytes(stream) == 0 && pace.isLate(limits);
    }

    /** Only connections with a body that takes longer than a tick need to count. */
    private void countBytes() {
        if (!counting) {
            counting = true;
            handler.decoder().frameListener(new Counter(handler.decoder().frameListener()));
        }
    }

    private final class Counter extends Http2FrameListenerDecorator {

        Counter(Http2FrameListener listener) {
            super(listener);
        }

        @Override
        public int onDataRead(ChannelHandlerContext context, int streamId, ByteBuf data, int padding, boolean last)
                throws Http2Exception {
            Http2Stream stream = handler.connection().stream(streamId);
            BodyPace pace = stream == null ? null : stream.getProperty(bodies);
            if (pace != null) {
                pace.arrived(data.readableBytes());
            }
            return super.onDataRead(context, streamId, data, padding, last);
        }
    }
}
