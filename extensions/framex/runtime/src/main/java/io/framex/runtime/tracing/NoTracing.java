package io.framex.runtime.tracing;

import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;

/** For applications without a tracer. */
@Singleton
@DefaultBean
class NoTracing implements Tracing {

    @Override
    public TraceSpan begin(String name, Map<String, String> attributes) {
        return TraceSpan.NONE;
    }

    @Override
    public TraceSpan resume(Map<String, String> headers, String name, Map<String, String> attributes) {
        return TraceSpan.NONE;
    }

    @Override
    public boolean isPropagated() {
        return false;
    }

    @Override
    public Map<String, String> headers(HttpServerRequest request) {
        return TraceHeaders.of(request::getHeader);
    }
}
