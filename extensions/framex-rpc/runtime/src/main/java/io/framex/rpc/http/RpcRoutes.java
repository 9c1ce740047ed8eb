package io.framex.rpc.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import io.framex.rpc.broker.Broker;
import io.framex.runtime.metrics.RequestMeter;
import io.framex.runtime.metrics.RouteTimers;
import io.framex.runtime.tracing.Tracing;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;

/** The paths of the broker. */
final class RpcRoutes {

    private final Router router;
    private final Supplier<Broker> broker;
    private final int order;
    private final Tracing tracing;
    private final Map<String, TreeSet<String>> methods = new LinkedHashMap<>();

    /**
     * @param broker the broker once it has started, else {@code null}
     * @param order of the routes among those of the application
     */
    RpcRoutes(Router router, Supplier<Broker> broker, int order, Tracing tracing) {
        this.router = router;
        this.broker = broker;
        this.order = order;
        this.tracing = tracing;
    }

    void add() {
        add(HttpMethod.POST, "/rpc/send", SendOperation::new);
        add(HttpMethod.POST, "/rpc/broadcast", BroadcastOperation::new);
        add(HttpMethod.GET, "/rpc/status/:id", StatusOperation::new);
        add(HttpMethod.DELETE, "/rpc/status/:id", CancelOperation::new);
        add(HttpMethod.GET, "/rpc/schema/:app", SchemaOperation::new);
        add(HttpMethod.PUT, "/rpc/schema/:app", RegisterOperation::new);
        add(HttpMethod.GET, "/rpc/inbox/:app", InboxOperation::new);
        add(HttpMethod.POST, "/rpc/reply/:id", ReplyOperation::new);
        add(HttpMethod.GET, "/rpc/queues", QueuesOperation::new);
        add(HttpMethod.GET, "/rpc/dead", DeadLettersOperation::new);
        add(HttpMethod.DELETE, "/rpc/dead/:id", running -> new DeadLetterOperation(running, false));
        add(HttpMethod.POST, "/rpc/dead/:id/retry", running -> new DeadLetterOperation(running, true));
        route(router.route(HttpMethod.GET, "/")).handler(new InformationHandler(broker));
        methods.forEach((path, known) -> route(router.route(path)).handler(context -> {
            context.response().putHeader("Allow", String.join(", ", known));
            OperationHandler.refuse(context, RpcProblem.of(405, "Method Not Allowed"));
        }));
        route(router.route("/rpc/*")).handler(context -> OperationHandler.refuse(context, RpcProblem.of(404, "Not Found")));
    }

    private void add(HttpMethod method, String path, Function<Broker, Operation> operation) {
        methods.computeIfAbsent(path, one -> new TreeSet<>()).add(method.name());
        OperationHandler handler = new OperationHandler(broker, operation, tracing);
        RouteTimers timers = RouteTimers.of(path.replaceAll(":(\\w+)", "{$1}"));
        route(router.route(method, path)).handler(context -> {
            RequestMeter.route(context.request(), timers);
            handler.handle(context);
        });
    }

    private Route route(Route route) {
        return route.order(order);
    }
}
