package io.framex.rpc.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.rpc.access.Principal;
import io.framex.rpc.broker.Broker;
import io.framex.rpc.filter.RpcRefusedException;
import io.framex.rpc.limit.Verdict;
import io.framex.rpc.store.StoreUnavailableException;
import io.framex.runtime.http.RefusedRequest;
import io.framex.runtime.http.WholeBody;
import io.framex.runtime.tracing.Tracing;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What all operations have in common: who asks, the body, and the answer whatever happens. */
final class OperationHandler implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private final Supplier<Broker> broker;
    private final Function<Broker, Operation> operation;
    private final Tracing tracing;

    /**
     * @param broker the broker once it has started, else {@code null}
     */
    OperationHandler(Supplier<Broker> broker, Function<Broker, Operation> operation, Tracing tracing) {
        this.broker = broker;
        this.operation = operation;
        this.tracing = tracing;
    }

    @Override
    public void handle(RoutingContext context) {
        Broker running = broker.get();
        if (running == null || running.isStopping()) {
            refuse(context, RpcProblem.busy(running == null ? "The broker has not started" : "The broker is stopping"));
            return;
        }
        Optional<Principal> principal = running.keys().principal(context.request().headers());
        CompletableFuture<Verdict> verdict = running.rateLimit().take(Exchange.limited(context, principal)).toCompletableFuture();
        if (verdict.isDone()) {
            counted(running, context, principal, verdict.join());
            return;
        }
        context.request().pause();
        OnContext.back(verdict).thenAccept(late -> counted(running, context, principal, late));
    }

    private void counted(Broker running, RoutingContext context, Optional<Principal> principal, Verdict verdict) {
        verdict.describe(context.response());
        if (!verdict.admitted()) {
            refuse(context, RpcProblem.limited(verdict));
            return;
        }
        if (principal.isEmpty()) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"framex-rpc\"");
            refuse(context, RpcProblem.of(401, "A valid key is required"));
            return;
        }
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.DELETE)) {
            context.request().resume();
            run(running, new Exchange(context, principal.get(), null, tracing));
            return;
        }
        WholeBody.read(context.request(), running.config().maxRequestSize().asLongValue(), body -> {
            try {
                JsonNode json = body.length() == 0 ? null
                        : BodyReader.parse(body, context.request().getHeader(HttpHeaders.CONTENT_TYPE));
                run(running, new Exchange(context, principal.get(), json, tracing));
            } catch (RuntimeException failure) {
                send(context, failed(failure));
            }
        }, () -> refuse(context, RpcProblem.of(413, "The request body is too large")));
    }

    private void run(Broker running, Exchange exchange) {
        RoutingContext context = exchange.context();
        try {
            CompletionStage<Answer> answer = operation.apply(running).answer(exchange);
            if (answer == null) {
                return;
            }
            OnContext.back(answer).whenComplete((done, failure) -> send(context, failure == null ? done : failed(failure)));
        } catch (RuntimeException failure) {
            send(context, failed(failure));
        }
    }

    private static Answer failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause() : failure;
        if (cause instanceof RpcProblem problem) {
            return problem.answer();
        }
        if (cause instanceof RpcRefusedException refused) {
            return RpcProblem.of(refused.status(), refused.getMessage()).answer();
        }
        if (cause instanceof StoreUnavailableException) {
            return RpcProblem.busy("The storage of the broker does not work").answer();
        }
        LOG.error("A request to the broker failed", cause);
        return RpcProblem.busy("The broker could not do this").answer();
    }

    /** What is still to come of the body is thrown away. */
    static void refuse(RoutingContext context, RpcProblem problem) {
        RefusedRequest.unread(context);
        send(context, problem.answer());
    }

    static void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (answer.status() == 503) {
            response.putHeader("Retry-After", "1");
        }
        response.setStatusCode(answer.status()).putHeader("Content-Type", "application/json").end(answer.json());
    }
}
