package io.framex.proxy.remote.function;

import java.util.concurrent.TimeUnit;

import io.framex.FailedCallException;
import io.framex.proxy.remote.FunctionCodec;
import io.framex.runtime.engine.RemoteTask;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** One attempt to send a call. */
final class CallRequest {

    static final String PATH = "/api/v1/proxy/remote";
    /** Number of instances that have passed a call on, where its wire format has no place for it. */
    static final String HOPS_HEADER = "X-FrameX-Hops";

    private final FunctionTarget target;
    private final ProxyFunction function;
    private final CallMessage message;
    private final int hops;
    private final long timeoutMillis;
    private volatile HttpClientRequest sent;
    private volatile boolean cancelled;

    /**
     * @param hops how many instances the call has passed when it arrives
     * @throws FailedCallException where no time is left
     */
    CallRequest(FunctionTarget target, ProxyFunction function, RemoteTask task, String id, int hops) {
        this.hops = hops;
        this.target = target;
        this.function = function;
        this.timeoutMillis = TimeUnit.NANOSECONDS.toMillis(task.context().deadline().remaining());
        if (timeoutMillis <= 0) {
            throw overdue(function);
        }
        this.message = message(task.arguments(), id);
    }

    private CallMessage message(Object[] arguments, String id) {
        if (target.format().codec() == FunctionCodec.FRAMEX_1) {
            return new ClassicMessage(target.environment(), function, id, arguments);
        }
        return new FrameMessage(target, function, new CallHeader(id, function.name(), function.schema(), timeoutMillis,
                System.currentTimeMillis(), hops), arguments);
    }

    static FailedCallException overdue(ProxyFunction function) {
        return new FailedCallException(504, FunctionError.OVERDUE, function.name() + " did not answer in time", null);
    }

    CallMessage message() {
        return message;
    }

    /** Sends it; completes with the head of the answer, whose body is paused. */
    Future<HttpClientResponse> send() {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setHost(target.url().host())
                .setPort(target.url().port()).setSsl(target.url().tls()).setURI(target.url().basePath() + PATH)
                .setConnectTimeout(timeoutMillis)
                .putHeader("Content-Type", message.mediaType()).putHeader("Accept", message.mediaType());
        if (function.stream()) {
            // Any other call has a timer for all of it.
            options.setIdleTimeout(timeoutMillis);
        }
        if (target.format().codec() == FunctionCodec.FRAMEX_1) {
            options.putHeader(HOPS_HEADER, String.valueOf(hops));
        }
        target.key().ifPresent(key -> options.putHeader("Authorization", key));
        return target.client().request(options).compose(request -> {
            sent = request;
            if (cancelled) {
                request.reset();
            }
            return request.send(Buffer.buffer(message.bytes())).map(response -> {
                response.pause();
                return response;
            });
        });
    }

    /** The other instance sees the connection close, and ends the function. */
    void cancel() {
        cancelled = true;
        HttpClientRequest request = sent;
        if (request != null) {
            request.reset();
        }
    }
}
