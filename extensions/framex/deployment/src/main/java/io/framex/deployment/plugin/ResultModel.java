package io.framex.deployment.plugin;

import org.jboss.jandex.Type;

import io.framex.runtime.catalog.ResponseKind;

/**
 * The result of a plugin method, classified.
 *
 * @param shape how the value arrives
 * @param restResponse whether the value comes inside a {@code RestResponse}
 * @param value type of the value, boxed; {@code java.lang.Void} for none
 * @param kind what the operation sends
 */
record ResultModel(Shape shape, boolean restResponse, Type value, ResponseKind kind) {

    enum Shape {
        VOID,
        PLAIN,
        UNI,
        COMPLETION_STAGE,
        MULTI
    }

    boolean asynchronous() {
        return shape == Shape.UNI || shape == Shape.COMPLETION_STAGE || shape == Shape.MULTI;
    }
}
