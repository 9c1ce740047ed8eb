package io.framex.runtime.tracing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.framex.ApiException;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.http.HttpServerRequest;

/** For applications with OpenTelemetry. Without a scope of its own: it is a bean only where there is a tracer. */
class OpenTelemetryTracing implements Tracing {

    private static final String INSTRUMENTATION = "io.framex";

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    @Inject
    OpenTelemetryTracing(Instance<OpenTelemetry> configured) {
        OpenTelemetry telemetry = configured.isResolvable() ? configured.get() : OpenTelemetry.noop();
        this.tracer = telemetry.getTracer(INSTRUMENTATION);
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public TraceSpan begin(String name, Map<String, String> attributes) {
        return start(Context.current(), SpanKind.INTERNAL, name, attributes);
    }

    @Override
    public TraceSpan resume(Map<String, String> headers, String name, Map<String, String> attributes) {
        return start(propagator.extract(Context.root(), headers, HEADERS), SpanKind.CONSUMER, name, attributes);
    }

    private TraceSpan start(Context parent, SpanKind kind, String name, Map<String, String> attributes) {
        SpanBuilder builder = tracer.spanBuilder(name).setParent(parent).setSpanKind(kind);
        attributes.forEach(builder::setAttribute);
        Span span = builder.startSpan();
        Scope scope = parent.with(span).makeCurrent();
        return new TraceSpan() {
            @Override
            public void leave() {
                scope.close();
            }

            @Override
            public void end(Throwable failure) {
                if (failure != null) {
                    fail(span, failure);
                }
                span.end();
            }
        };
    }

    /** The message of anything but an error that was meant for callers may hold what is nobody's business. */
    private static void fail(Span span, Throwable failure) {
        if (failure instanceof ApiException told) {
            span.setAttribute("error.type", told.code()).setStatus(StatusCode.ERROR, told.code());
        } else {
            span.setAttribute("error.type", failure.getClass().getName()).setStatus(StatusCode.ERROR);
        }
    }

    @Override
    public boolean isPropagated() {
        return Span.current().getSpanContext().isValid();
    }

    @Override
    public Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> headers = new TreeMap<>();
        propagator.inject(Context.current(), headers, Map::put);
        headers.keySet().retainAll(Set.of(TraceHeaders.PARENT, TraceHeaders.STATE));
        return headers;
    }
}
