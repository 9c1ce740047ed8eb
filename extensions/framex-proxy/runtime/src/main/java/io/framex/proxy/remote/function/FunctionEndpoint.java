package io.framex.proxy.remote.function;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.framex.ApiException;
import io.framex.proxy.remote.frame.Frame;
import io.framex.proxy.remote.frame.FrameException;
import io.framex.proxy.remote.frame.ReplayGuard;
import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.ErrorResponder;
import io.framex.runtime.http.RefusedRequest;
import io.framex.runtime.http.WholeBody;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Where other instances call functions of this one. In this order: the frame is authenticated, its age is looked at, its header
 * is read, the right of its caller is looked up, and only then the payload is decompressed and read. Whatever is wrong with a
 * frame, its sender gets the same answer.
 */
public final class FunctionEndpoint implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy.functions");

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final ErrorReport METHOD = ErrorReport.of(ErrorCode.NO_METHOD, "Method Not Allowed")
            .withHeader("Allow", "POST");
    private static final ErrorReport MEDIA = ErrorReport.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Calls of functions are sent as "
            + FrameMessage.MEDIA_TYPE + ", or in another format where plugins.proxy.accepted_codecs has it");
    private static final ErrorReport TOO_LARGE = ErrorReport.of(ErrorCode.BODY_TOO_LARGE, "The call is larger than "
            + "plugins.proxy.max_payload_size");
    private static final ErrorReport FRAME = ErrorReport.of(ErrorCode.BAD_REQUEST, "The frame is not accepted");
    private static final ErrorReport FULL = ErrorReport.of(ErrorCode.BUSY, "Too many instances call this one")
            .withHeader("Retry-After", "30");

    private final String audience;
    private final FunctionEnvironment environment;
    private final ReplayGuard replays;
    private final FunctionCalls calls;
    private final boolean frames;
    private final Optional<ClassicEndpoint> classic;
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());

    /**
     * @param audience the {@code instance_id} of this instance
     * @param frames whether {@code framex-2} is accepted
     * @param classic answers {@code framex-1}; empty where that is not accepted
     */
    FunctionEndpoint(String audience, FunctionEnvironment environment, ReplayGuard replays, FunctionCalls calls,
            boolean frames, Optional<ClassicEndpoint> classic) {
        this.audience = audience;
        this.environment = environment;
        this.replays = replays;
        this.calls = calls;
        this.frames = frames;
        this.classic = classic;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.POST) {
            ErrorResponder.send(context, METHOD);
            return;
        }
        String type = mediaType(request.getHeader("Content-Type"));
        if (frames && type.equals(FrameMessage.MEDIA_TYPE)) {
            read(context, bytes -> open(context, bytes));
        } else if (classic.isPresent() && type.equals(ClassicMessage.MEDIA_TYPE)) {
            read(context, bytes -> classic.get().answer(context, bytes));
        } else {
            ErrorResponder.send(context, MEDIA);
        }
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private void read(RoutingContext context, Consumer<byte[]> whole) {
        WholeBody.read(context.request(), environment.maxPayload(), body -> whole.accept(body.getBytes()),
                () -> RefusedRequest.answerAndStop(context, TOO_LARGE, false));
    }

    private void open(RoutingContext context, byte[] bytes) {
        try {
            Frame frame = environment.reader().request(bytes, audience);
            CallHeader call = CallHeader.decode(environment.mapper(), frame.header());
            if (call == null) {
                throw new FrameException("impossible header");
            }
            switch (replays.check(frame.origin(), call.issuedAt())) {
                case FRESH -> call(context, frame, call);
                case REFUSED -> throw new FrameException("seen before, or too old or new for plugins.proxy.replay_window");
                case FULL -> ErrorResponder.send(context, FULL);
            }
        } catch (FrameException e) {
            warn(context, e);
            ErrorResponder.send(context, FRAME);
        }
    }

    /** Whoever floods this instance with frames does not flood its log. */
    private void warn(RoutingContext context, FrameException refused) {
        long now = System.nanoTime();
        long next = nextWarning.get();
        if (now - next >= 0 && nextWarning.compareAndSet(next, now + QUIET_NANOS)) {
            LOG.warnf("A frame from %s was refused: %s; further ones within a second are not logged",
                    context.request().remoteAddress().hostAddress(), refused.getMessage());
        }
    }

    private void call(RoutingContext context, Frame frame, CallHeader call) throws FrameException {
        FunctionReply reply = new FunctionReply(context.request(), environment, frame.origin(), audience, call.id());
        try {
            ProxyFunction function = calls.find(call.function(), context.request());
            calls.check(function, call);
            byte[] arguments = frame.payload(environment.maxPayload());
            String caller = frame.origin().keyId();
            reply.send(calls.run(function, call, caller, arguments), function.stream());
        } catch (ApiException e) {
            reply.fail(e);
        }
    }
}
