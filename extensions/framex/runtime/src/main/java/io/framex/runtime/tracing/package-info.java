/** Spans of what only FrameX knows, where an application has {@code quarkus-opentelemetry}; nothing where it has not. */
package io.framex.runtime.tracing;
