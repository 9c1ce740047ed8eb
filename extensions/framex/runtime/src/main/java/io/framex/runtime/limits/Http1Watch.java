package io.framex.runtime.limits;

import java.nio.channels.ClosedChannelException;

import io.framex.runtime.http.ErrorReport;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Follows the requests and responses of an HTTP/1 connection, and answers in place of the application what it will never get to
 * see: requests that cannot be decoded, and those that do not arrive in time.
 */
final class Http1Watch extends ChannelDuplexHandler implements ProtocolWatch {

    static final String NAME = "framex-http1-watch";

    private enum Phase {
        WAITING,
        HEAD,
        BODY,
        UPGRADED
    }

    private final ChannelHandlerContext wire;
    private final ConnectionLimits limits;
    private final QuietTime quiet;
    private Phase phase = Phase.HEAD;
    private long ticks;
    private BodyPace pace;
    /** The one whose body is read. */
    private HttpRequest current;
    /** Requests that have not been answered completely. */
    private int pending;
    private boolean responding;
    private boolean informational;
    private boolean upgrading;
    private ErrorReport refusal;
    private boolean refused;
    /** 1 where the request that is refused counts as pending, 0 where the application has not seen it. */
    private int refusedPending;

    /**
     * @param wire where bytes are written
     * @param ticks the age of the connection
     */
    Http1Watch(ChannelHandlerContext wire, ConnectionLimits limits, long ticks) {
        this.wire = wire;
        this.limits = limits;
        this.ticks = ticks;
        this.quiet = QuietTime.inPlaceOfTimer(wire.channel());
    }

    /** Whether the bytes are wanted still. */
    boolean bytesArrived() {
        quiet.arrived();
        if (phase == Phase.WAITING) {
            enter(Phase.HEAD);
        }
        return refusal == null;
    }

    boolean isUpgraded() {
        return phase == Phase.UPGRADED;
    }

    QuietTime quietTime() {
        return quiet;
    }

    private void enter(Phase next) {
        phase = next;
        ticks = 0;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal != null) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            head(context, request);
        } else if (message instanceof HttpContent content && phase == Phase.BODY) {
            body(context, content);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void head(ChannelHandlerContext context, HttpRequest request) {
        ErrorReport fault = Framing.fault(request);
        if (fault != null || pending >= limits.maxPipelined()) {
            refuse(fault == null ? Refusals.PIPELINED : fault, 0);
            ReferenceCountUtil.release(request);
            return;
        }
        pending++;
        enter(Phase.BODY);
        pace = null;
        current = request;
        context.fireChannelRead(request);
    }

    private void body(ChannelHandlerContext context, HttpContent content) {
        if (!content.decoderResult().isSuccess()) {
            ReferenceCountUtil.release(content);
            refuse(Refusals.of(content.decoderResult().cause()), 1);
            return;
        }
        if (pace != null) {
            pace.arrived(content.content().readableBytes());
        }
        if (content instanceof LastHttpContent) {
            current = null;
            enter(upgrading ? Phase.UPGRADED : Phase.WAITING);
        }
        context.fireChannelRead(content);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        quiet.handedIn();
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response) {
            informational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            responding = !informational;
            if (response.status().code() == 101) {
                upgrade();
            }
        }
        if (!(message instanceof LastHttpContent) || informational) {
            context.write(message, promise);
        } else if (ConnectionCount.isReserved(context.channel())) {
            refusal = Refusals.BUSY;
            refused = true;
            context.write(message, promise.unvoid()).addListener(written -> RawAnswer.closeSlowly(context.channel()));
        } else {
            context.write(message, promise);
            responseEnded();
        }
    }

    /** An upgrade to HTTP/2 is answered before the body of the request has come, which is still held to its limits. */
    private void upgrade() {
        if (phase == Phase.BODY && announcesBody(current)) {
            upgrading = true;
        } else {
            enter(Phase.UPGRADED);
        }
    }

    private static boolean announcesBody(HttpRequest request) {
        return HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) > 0;
    }

    private void responseEnded() {
        pending--;
        responding = false;
        ticks = phase == Phase.WAITING ? 0 : ticks;
        if (refusal != null) {
            answerWhenDue();
        }
    }

    /** The times of a request count only while the server reads: a client cannot help it when nobody takes what it sends. */
    @Override
    public void tick() {
        if (quiet.isOver()) {
            wire.close();
            return;
        }
        if (refusal != null || !wire.channel().config().isAutoRead()) {
            return;
        }
        ticks++;
        switch (phase) {
            case HEAD -> {
                if (ticks > limits.headerTicks()) {
                    refuse(Refusals.LATE, 0);
                }
            }
            case BODY -> {
                // Most bodies are here before the first tick.
                pace = pace == null ? new BodyPace() : pace;
                if (pace.isLate(limits)) {
                    tooLate();
                }
            }
            case WAITING -> {
                if (pending == 0 && ticks > limits.idleTicks()) {
                    wire.close();
                }
            }
            case UPGRADED -> {
            }
        }
    }

    /** Who has been told to go on in another protocol would not understand an answer in this one. */
    private void tooLate() {
        if (upgrading) {
            wire.close();
        } else {
            refuse(Refusals.LATE, 1);
        }
    }

    private void refuse(ErrorReport report, int counted) {
        refusal = report;
        refusedPending = counted;
        wire.channel().config().setAutoRead(true);
        answerWhenDue();
    }

    /** Answers have the order of their requests. One that has begun already cannot be taken back. */
    private void answerWhenDue() {
        if (pending < refusedPending || pending == refusedPending && responding) {
            refused = true;
            wire.flush();
            wire.close();
        } else if (pending == refusedPending) {
            refused = true;
            RawAnswer.send(wire, refusal, current);
        }
    }
}
