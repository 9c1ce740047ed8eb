package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jboss.resteasy.reactive.server.handlers.FixedProducesHandler;
import org.jboss.resteasy.reactive.server.handlers.VariableProducesHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.deadline.DeadlineEntryHandler;
import io.framex.runtime.deadline.DeadlineExitHandler;
import io.framex.runtime.stream.EventStreamHandler;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityHandler;

/**
 * Arranges the handlers of a route as Quarkus REST would not. Content negotiation is taken out where the media type is fixed:
 * it adds a default media type to every method and would answer 406 to a client that accepts only
 * {@code application/problem+json}. What has nothing to do in the running configuration is left out as well.
 *
 * @param observed whether a binder or tracer of Quarkus' own reads the templates of routes, whose note would give every request a
 *        map of its own
 * @param timed whether requests have a deadline
 */
record RouteArrangement(boolean observed, boolean timed) {

    RuntimeResource of(RuntimeResource route) {
        List<ServerRestHandler> chain = new ArrayList<>(Arrays.asList(route.getHandlerChain()));
        boolean fixed = chain.stream()
                .anyMatch(handler -> handler instanceof JsonResultHandler || handler instanceof EventStreamHandler);
        if (fixed) {
            chain.removeIf(handler -> handler instanceof FixedProducesHandler || handler instanceof VariableProducesHandler);
        }
        if (!observed) {
            chain.removeIf(ObservabilityHandler.class::isInstance);
        }
        if (!timed) {
            chain.removeIf(handler -> handler instanceof DeadlineEntryHandler || handler instanceof DeadlineExitHandler);
        }
        return new RuntimeResource(route.getHttpMethod(), route.getPath(), route.getClassPath(),
                fixed ? null : route.getProduces(), route.getConsumes(), route.getInvoker(), route.getEndpointFactory(),
                chain.toArray(ServerRestHandler[]::new), route.getJavaMethodName(), route.getParameterTypes(),
                route.getReturnType(), route.isBlocking(), route.isRunOnVirtualThread(), route.getResourceClass(),
                route.getLazyMethod(), route.getPathParameterIndexes(), route.getScore(), route.getStreamElementType(),
                route.getClassExceptionMappers());
    }
}
