package io.framex.proxy.remote.function;

import java.util.concurrent.TimeUnit;

import io.framex.FailedCallException;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;
import io.framex.runtime.engine.RemoteTask;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** One attempt to send a call: a fresh frame of the same call. */
final class CallRequest {

    static final String PATH = "/api/v1/proxy/remote";
    static final String MEDIA_TYPE = "application/vnd.framex.call.v2";

    private final FunctionTarget target;
    private final WrittenFrame frame;
    private final long timeoutMillis;
    private volatile HttpClientRequest sent;
    private volatile boolean cancelled;

    /**
     * @throws FailedCallException where no time is left
     */
    CallRequest(FunctionTarget target, ProxyFunction function, RemoteTask task, String id) {
        this.target = target;
        this.timeoutMillis = TimeUnit.NANOSECONDS.toMillis(task.context().deadline().remaining());
        if (timeoutMillis <= 0) {
            throw overdue(function);
        }
        FunctionEnvironment environment = target.environment();
        CallHeader header = new CallHeader(id, function.name(), function.schema(), timeoutMillis,
                System.currentTimeMillis(), Hops.current() + 1);
        this.frame = environment.writer().request(target.audience(), header.encode(environment.mapper()),
                target.types(function).arguments(task.arguments()));
    }

    static FailedCallException overdue(ProxyFunction function) {
        return new FailedCallException(504, FunctionError.OVERDUE, function.name() + " did not answer in time", null);
    }

    WrittenFrame frame() {
        return frame;
    }

    /** Sends it; completes with the head of the answer, whose body is paused. */
    Future<HttpClientResponse> send() {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setHost(target.url().host())
                .setPort(target.url().port()).setSsl(target.url().tls()).setURI(target.url().basePath() + PATH)
                .setConnectTimeout(timeoutMillis).setIdleTimeout(timeoutMillis)
                .putHeader("Content-Type", MEDIA_TYPE).putHeader("Accept", MEDIA_TYPE);
        target.key().ifPresent(key -> options.putHeader("Authorization", key));
        return target.client().request(options).compose(request -> {
            sent = request;
            if (cancelled) {
                request.reset();
            }
            return request.send(Buffer.buffer(frame.bytes())).map(response -> {
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
