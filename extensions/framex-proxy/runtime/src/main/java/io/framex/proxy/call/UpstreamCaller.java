package io.framex.proxy.call;

import io.framex.FailedCallException;
import io.framex.RefusedCallException;
import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.forward.Unread;
import io.framex.proxy.resilience.BreakerSender;
import io.framex.proxy.resilience.HealthSender;
import io.framex.proxy.resilience.RetrySender;
import io.framex.proxy.resilience.Sender;
import io.framex.proxy.resilience.UpstreamException;
import io.framex.proxy.upstream.Upstream;
import io.framex.runtime.call.ApiResult;
import io.framex.runtime.call.CallStyle;
import io.framex.runtime.http.ErrorReport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/** Calls APIs of one upstream, by the policies of its forwarder. Thread safe. */
final class UpstreamCaller {

    private final ResponseReading reading;
    private final Sender<ProxiedCall> sender;

    UpstreamCaller(Forwarder forwarder, ResponseReading reading) {
        this.reading = reading;
        Upstream upstream = forwarder.upstream();
        this.sender = new HealthSender<>(new BreakerSender<>(
                new RetrySender<>(call -> connect(upstream, call), forwarder.retries()), forwarder.breaker()),
                forwarder.health());
    }

    private static Future<HttpClientResponse> connect(Upstream upstream, ProxiedCall call) {
        return upstream.client()
                .request(upstream.request(call.target().target()).setMethod(HttpMethod.valueOf(call.target().method())))
                .transform(connected -> connected.succeeded() ? call.transmit(connected.result(), upstream)
                        : Future.failedFuture(UpstreamException.whileConnecting(connected.cause())));
    }

    ApiResult call(RequestTarget target, CallStyle style) {
        boolean streaming = style == CallStyle.STREAMING;
        return streaming ? new ApiResult.Stream(Multi.createFrom().deferred(() -> stream(target)))
                : new ApiResult.Deferred(Uni.createFrom().deferred(() -> single(target)));
    }

    private Uni<Object> single(RequestTarget target) {
        ProxiedCall call = new ProxiedCall(target, false);
        return send(call).onItem().transformToUni(response -> {
            if (isEventStream(response)) {
                Unread.discard(response);
                return Uni.createFrom().failure(new RefusedCallException(400, "FX-400-STREAM", target + " is a stream. Call it "
                        + "with PluginApis.stream, or through a client method that returns Multi"));
            }
            return reading.body(response).onItem().transform(body -> reading.result(target, response, body));
        }).onCancellation().invoke(call::cancel);
    }

    private Multi<Object> stream(RequestTarget target) {
        ProxiedCall call = new ProxiedCall(target, true);
        return send(call).onItem().transformToMulti(response -> {
            if (!isEventStream(response)) {
                return reading.body(response).onItem()
                        .transformToMulti(body -> Multi.createFrom().item(reading.result(target, response, body)));
            }
            EventStreamReading events = new EventStreamReading(reading);
            return MultiHelper.toMulti(response)
                    .onItem().transformToMultiAndConcatenate(piece -> Multi.createFrom().iterable(events.add(piece)))
                    .onFailure().transform(failure -> failure instanceof FailedCallException ? failure : failed(failure));
        }).onCancellation().invoke(call::cancel);
    }

    private Uni<HttpClientResponse> send(ProxiedCall call) {
        return UniHelper.toUni(sender.send(call)).onFailure().transform(UpstreamCaller::failed);
    }

    private static FailedCallException failed(Throwable failure) {
        ErrorReport report = UpstreamException.afterConnecting(failure).fault().report();
        return new FailedCallException(report.status(), report.code(), report.message(), failure);
    }

    private static boolean isEventStream(HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        return type != null && type.startsWith("text/event-stream") && response.statusCode() / 100 == 2;
    }
}
