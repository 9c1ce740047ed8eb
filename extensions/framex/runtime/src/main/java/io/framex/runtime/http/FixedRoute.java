package io.framex.runtime.http;

import java.util.Arrays;

import org.jboss.resteasy.reactive.server.handlers.FixedProducesHandler;
import org.jboss.resteasy.reactive.server.handlers.VariableProducesHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.stream.EventStreamHandler;

/**
 * Takes content negotiation out of a route whose media type is fixed. Quarkus REST adds a default media type to every method
 * and would answer 406 to a client that accepts only {@code application/problem+json}.
 */
final class FixedRoute {

    static RuntimeResource of(RuntimeResource route) {
        boolean fixed = Arrays.stream(route.getHandlerChain())
                .anyMatch(handler -> handler instanceof JsonResultHandler || handler instanceof EventStreamHandler);
        return fixed ? withoutNegotiation(route) : route;
    }

    private static RuntimeResource withoutNegotiation(RuntimeResource route) {
        ServerRestHandler[] chain = Arrays.stream(route.getHandlerChain())
                .filter(handler -> !(handler instanceof FixedProducesHandler || handler instanceof VariableProducesHandler))
                .toArray(ServerRestHandler[]::new);
        return new RuntimeResource(route.getHttpMethod(), route.getPath(), route.getClassPath(), null,
                route.getConsumes(), route.getInvoker(), route.getEndpointFactory(), chain, route.getJavaMethodName(),
                route.getParameterTypes(), route.getReturnType(), route.isBlocking(), route.isRunOnVirtualThread(),
                route.getResourceClass(), route.getLazyMethod(), route.getPathParameterIndexes(), route.getScore(),
                route.getStreamElementType(), route.getClassExceptionMappers());
    }

    private FixedRoute() {
    }
}
