package com.example.traced;

import java.util.stream.Collectors;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

/** Prints each span that has ended on a line of its own. */
final class PrintedSpans implements SpanProcessor {

    @Singleton
    static final class Producer {

        @Produces
        @Singleton
        SpanProcessor printed() {
            return new PrintedSpans();
        }
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Told when it has ended.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan ended) {
        SpanData span = ended.toSpanData();
        String attributes = span.getAttributes().asMap().entrySet().stream()
                .map(attribute -> attribute.getKey().getKey() + "=" + attribute.getValue()).sorted()
                .collect(Collectors.joining(" "));
        System.out.println("SPAN|" + span.getTraceId() + "|" + span.getSpanId() + "|" + span.getParentSpanId() + "|" + span.getKind()
                + "|" + span.getName() + "|" + span.getStatus().getStatusCode() + "|" + attributes);
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
