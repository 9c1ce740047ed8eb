package io.framex.rpc.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.vertx.core.http.HttpServerRequest;

/** {@code GET /rpc/inbox/{app}}: a long poll, or a stream of events. */
final class InboxOperation implements Operation {

    private static final int MOST = 1000;

    private final Broker broker;

    InboxOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        String app = exchange.path("app");
        if (!Names.isName(app)) {
            throw RpcProblem.notFound("Application");
        }
        exchange.requireActingFor(app);
        HttpServerRequest request = exchange.request();
        int max = QueryNumber.whole(request, "max", 1, 1, MOST);
        double wait = QueryNumber.of(request, "wait", 0, 0, broker.config().delivery().maxPoll().toSeconds());
        return OnContext.back(broker.store().remember(app, Optional.empty())).thenCompose(remembered -> {
            if (!remembered) {
                throw RpcProblem.busy("Too many applications (plugins.rpc.max_apps)");
            }
            if (!broker.enterWaiting()) {
                throw RpcProblem.busy("Too many requests wait (plugins.rpc.max_waiting)");
            }
            exchange.context().addEndHandler(ended -> broker.leaveWaiting());
            String accept = request.getHeader("Accept");
            if (accept != null && accept.contains("text/event-stream")) {
                new InboxStream(broker, app, exchange.context(), max).start();
                return new CompletableFuture<>();
            }
            return new LongPoll(broker, app, exchange.context(), max, (long) (wait * 1000)).start();
        });
    }
}
