package io.framex.rpc.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.framex.ApiException;
import io.framex.PluginApis;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.Target;
import io.framex.runtime.call.CallContext;
import io.framex.runtime.tracing.TraceSpan;
import io.framex.runtime.tracing.Tracing;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

/** Calls function APIs of this instance's plugins, as other plugins would, each in a context of its own. */
public final class LocalAnswerer implements Answerer {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");
    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {
    };

    private final Vertx vertx;
    private final PluginApis apis;
    private final LocalFunctions functions;
    private final ObjectMapper mapper;
    private final ObjectReader argumentsReader;
    private final Duration timeout;
    private final Tracing tracing;

    /**
     * @param timeout after which nobody waits for a function any more
     */
    public LocalAnswerer(Vertx vertx, PluginApis apis, LocalFunctions functions, ObjectMapper mapper, Duration timeout, Tracing tracing) {
        this.vertx = vertx;
        this.apis = apis;
        this.functions = functions;
        this.mapper = mapper;
        this.argumentsReader = mapper.readerFor(ARGUMENTS);
        this.timeout = timeout;
        this.tracing = tracing;
    }

    @Override
    public CompletionStage<Outcome> answer(RequestRecord request) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        // Where this thread has none, each call gets the next event loop, and not all of them the same.
        Context root = Vertx.currentContext() != null ? Vertx.currentContext() : ((VertxInternal) vertx).createEventLoopContext();
        ContextInternal context = (ContextInternal) VertxContext.createNewDuplicatedContext(root);
        VertxContextSafetyToggle.setContextSafe(context, true);
        // Runs at once where this thread is the context's own.
        context.emit(request, call -> call(call, outcome));
        return outcome;
    }

    private void call(RequestRecord request, CompletableFuture<Outcome> outcome) {
        ManagedContext scope = Arc.container().requestContext();
        ContextState state = scope.activate();
        TraceSpan span = span(request);
        Consumer<Throwable> fail = failure -> {
            span.end(failure);
            scope.destroy(state);
            outcome.complete(failed(request, failure));
        };
        Consumer<Object> complete = result -> {
            Outcome completed;
            try {
                completed = new Outcome.Completed(json(result));
            } catch (IllegalArgumentException unwritable) {
                fail.accept(unwritable);
                return;
            }
            span.end(null);
            scope.destroy(state);
            outcome.complete(completed);
        };
        try {
            // No operators in between: each would capture all contexts, of which this call has its own.
            invoke(request).subscribe().with(complete, fail);
        } catch (Exception failure) {
            fail.accept(failure);
        } finally {
            scope.deactivate();
        }
    }

    /** The context is the request's own, so that nobody comes back to what was current before. */
    private TraceSpan span(RequestRecord request) {
        Target target = request.submission().target();
        return tracing.resume(DestinationExchange.trace(request), target.app() + '.' + target.function(),
                Map.of("framex.rpc.id", request.submission().id(), "framex.rpc.app", target.app(), "framex.rpc.function",
                        target.function()));
    }

    private Uni<Object> invoke(RequestRecord request) throws Exception {
        Target target = request.submission().target();
        String api = functions.find(target.app(), target.function()).orElseThrow().name();
        Map<String, Object> arguments = arguments(request.submission().params());
        return CallContext.current().within(timeout).call(() -> apis.callAsync(api, arguments, Object.class));
    }

    private Map<String, Object> arguments(byte[] params) throws IOException {
        return argumentsReader.readValue(params);
    }

    private byte[] json(Object result) {
        try {
            return mapper.writeValueAsBytes(result);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the result cannot be written as JSON", e);
        }
    }

    /** What the function itself says is an answer; where it could not be asked, it is asked again. */
    private static Outcome failed(RequestRecord request, Throwable failure) {
        if (failure instanceof ApiException told) {
            boolean again = told.status() == 503 || told.status() == 504;
            return again ? new Outcome.Retry(told.getMessage(), true) : new Outcome.Failed(told.getMessage());
        }
        LOG.errorf(failure, "Request %s failed", request.submission().id());
        return new Outcome.Failed("Internal error");
    }
}
