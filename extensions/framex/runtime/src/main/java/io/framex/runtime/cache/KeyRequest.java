package io.framex.runtime.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import io.framex.CacheKeyRequest;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.http.ScalarParsing;

/** What a key builder sees of a request. */
record KeyRequest(RequestKeys keys, CanonicalRequest canonical, ResteasyReactiveRequestContext context)
        implements CacheKeyRequest {

    @Override
    public String method() {
        return canonical.operation().method();
    }

    @Override
    public String path() {
        return canonical.operation().path();
    }

    @Override
    public Map<String, Object> arguments() {
        List<ApiParameter> parameters = canonical.operation().parameters();
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            arguments.put(parameters.get(i).name(), argument(parameters.get(i), context.getParameters()[i]));
        }
        return Collections.unmodifiableMap(arguments);
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.serverRequest().getRequestHeader(name));
    }

    @Override
    public String caller() {
        return keys.caller(context);
    }

    @Override
    public String defaultKey() {
        try {
            return keys.ofDefault(canonical, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some scalars are bound as text and parsed only right before the method is called. */
    @SuppressWarnings("unchecked")
    private static Object argument(ApiParameter parameter, Object bound) {
        String type = parameter.type().className();
        if (bound == null || !ScalarParsing.parses(type)) {
            return bound;
        }
        if (bound instanceof Optional<?> optional) {
            return ScalarParsing.optional((Optional<String>) optional, type);
        }
        if (bound instanceof List<?> list) {
            return ScalarParsing.list((List<String>) list, type);
        }
        if (bound instanceof Set<?> set) {
            return ScalarParsing.set((Set<String>) set, type);
        }
        return ScalarParsing.single((String) bound, type);
    }
}
