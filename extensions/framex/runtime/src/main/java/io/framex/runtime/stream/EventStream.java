package io.framex.runtime.stream;

import io.smallrye.mutiny.Multi;

/**
 * The result of a stream API. A type of its own keeps Quarkus' event writer, whose bytes differ from Python FrameX', away.
 *
 * @param items what is sent
 */
public record EventStream<T>(Multi<T> items) {

    /** The stream of these items. */
    public static <T> EventStream<T> of(Multi<T> items) {
        return new EventStream<>(items);
    }
}
