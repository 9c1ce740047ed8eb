package io.framex.proxy.resilience;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;

/**
 * Sends requests to one upstream. Each policy is a decorator around another sender; the order is, from the outside,
 * {@link HealthSender}, {@link BreakerSender}, {@link RetrySender}, and what sends.
 *
 * @param <C> type of the requests
 */
public interface Sender<C extends UpstreamCall> {

    /**
     * Sends a request. Called on an event loop, and completes there.
     *
     * @return the head of the response, its body paused or not yet asked for; or an {@link UpstreamException}
     */
    Future<HttpClientResponse> send(C call);
}
