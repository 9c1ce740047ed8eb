package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jboss.resteasy.reactive.server.handlers.FixedProducesHandler;
import org.jboss.resteasy.reactive.server.handlers.InvocationHandler;
import org.jboss.resteasy.reactive.server.handlers.VariableProducesHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.deadline.DeadlineExitHandler;
import io.framex.runtime.stream.EventStreamHandler;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityHandler;

/**
 * Arranges the handlers of a route as Quarkus REST would not. Content negotiation is taken out where the media type is fixed:
 * it adds a default media type to every method and would answer 406 to a client that accepts only
 * {@code application/problem+json}. And what looks after deadlines comes right after the call of the plugin method, before
 * Quarkus REST waits for results that are still to come. The note of a route's template that general binders and tracers read
 * is left out where there are none: it would give every request a map of its own.
 */
final class FixedRoute {

    /**
     * @param observed whether a binder or tracer of Quarkus' own reads the templates of routes
     */
    static RuntimeResource of(RuntimeResource route, boolean observed) {
        List<ServerRestHandler> chain = new ArrayList<>(Arrays.asList(route.getHandlerChain()));
        boolean fixed = chain.stream()
                .anyMatch(handler -> handler instanceof JsonResultHandler || handler instanceof EventStreamHandler);
        if (fixed) {
            chain.removeIf(handler -> handler instanceof FixedProducesHandler || handler instanceof VariableProducesHandler);
        }
        if (!observed) {
            chain.removeIf(ObservabilityHandler.class::isInstance);
        }
        moveAfterInvocation(chain, DeadlineExitHandler.class);
        return new RuntimeResource(route.getHttpMethod(), route.getPath(), route.getClassPath(),
                fixed ? null : route.getProduces(), route.getConsumes(), route.getInvoker(), route.getEndpointFactory(),
                chain.toArray(ServerRestHandler[]::new), route.getJavaMethodName(), route.getParameterTypes(),
                route.getReturnType(), route.isBlocking(), route.isRunOnVirtualThread(), route.getResourceClass(),
                route.getLazyMethod(), route.getPathParameterIndexes(), route.getScore(), route.getStreamElementType(),
                route.getClassExceptionMappers());
    }

    private static void moveAfterInvocation(List<ServerRestHandler> chain, Class<? extends ServerRestHandler> type) {
        List<ServerRestHandler> moved = chain.stream().filter(type::isInstance).toList();
        chain.removeAll(moved);
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i) instanceof InvocationHandler) {
                chain.addAll(i + 1, moved);
                return;
            }
        }
        throw new IllegalStateException("Quarkus REST does not call the method of a route");
    }

    private FixedRoute() {
    }
}
