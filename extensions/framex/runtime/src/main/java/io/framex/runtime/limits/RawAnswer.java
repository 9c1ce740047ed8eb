package io.framex.runtime.limits;

import java.util.concurrent.TimeUnit;

import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.HttpSettings;
import io.framex.runtime.http.RenderedError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.ssl.SslHandler;

/** Writes the last answer of an HTTP/1 connection where no request exists that could be answered. */
final class RawAnswer {

    /** How long a client may go on sending, so that it gets to see the answer. */
    private static final long LINGER_MILLIS = 1_000;

    /**
     * Called on the event loop. What arrives from now on must be thrown away.
     *
     * @param request the request where its head has arrived, or {@code null}
     */
    static void send(ChannelHandlerContext wire, ErrorReport report, HttpRequest request) {
        String path = request == null ? "/" : new QueryStringDecoder(request.uri()).rawPath();
        String accept = request == null ? null : request.headers().get(HttpHeaderNames.ACCEPT);
        RenderedError error = HttpSettings.current().errors().render(report, path, accept, false);
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(HttpResponseStatus.valueOf(error.status()))
                .append("\r\nConnection: close\r\nContent-Type: ").append(error.mediaType())
                .append("\r\nContent-Length: ").append(error.body().length).append("\r\n");
        error.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteBuf bytes = wire.alloc().buffer();
        ByteBufUtil.writeAscii(bytes, head.append("\r\n"));
        bytes.writeBytes(error.body());
        wire.writeAndFlush(bytes).addListener(written -> closeSlowly(wire.channel()));
    }

    /** A connection that is closed while the client sends takes the answer with it. */
    static void closeSlowly(Channel channel) {
        if (channel instanceof DuplexChannel duplex && channel.pipeline().get(SslHandler.class) == null) {
            duplex.shutdownOutput();
        }
        channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private RawAnswer() {
    }
}
