package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Finds the route of a request before Quarkus REST does, by the same tables in the same order. */
final class RouteFinder {

    private final RequestMapper<InitialMatch> classes;

    RouteFinder(RequestMapper<InitialMatch> classes) {
        this.classes = classes;
    }

    /** The route that Quarkus REST will take; empty where it will find none. */
    Optional<RuntimeResource> find(String method, String path) {
        for (RequestMatch<InitialMatch> match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler router) {
                    RuntimeResource route = route(router.getMappers(), method, remaining(match));
                    if (route != null) {
                        return Optional.of(route);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The routes of the path, one for each of its methods. */
    List<RuntimeResource> findAll(String path) {
        Set<String> methods = new HashSet<>();
        for (RequestMatch<InitialMatch> match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler router) {
                    methods.addAll(router.getMappers().keySet());
                }
            }
        }
        List<RuntimeResource> routes = new ArrayList<>();
        methods.forEach(method -> find(method, path).ifPresent(routes::add));
        return routes;
    }

    private static RuntimeResource route(Map<String, RequestMapper<RuntimeResource>> mappers, String method, String remaining) {
        RequestMapper<RuntimeResource> own = mappers.get(method);
        RuntimeResource route = mapped(own, remaining);
        if (route == null && "HEAD".equals(method)) {
            own = mappers.get("GET");
            route = mapped(own, remaining);
        }
        return own == null ? mapped(mappers.get(null), remaining) : route;
    }

    private static RuntimeResource mapped(RequestMapper<RuntimeResource> mapper, String remaining) {
        RequestMatch<RuntimeResource> match = mapper == null ? null : mapper.map(remaining);
        return match == null ? null : match.value;
    }

    private static String remaining(RequestMatch<InitialMatch> match) {
        return match.remaining.isEmpty() ? "/" : match.remaining;
    }
}
