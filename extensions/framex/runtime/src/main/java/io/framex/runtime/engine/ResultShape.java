package io.framex.runtime.engine;

/** How a {@code @Remote} method hands its result over. */
public enum ResultShape {
    /** The caller waits for it. */
    PLAIN,
    /** As a {@code Uni}, which runs the method once per subscription. */
    UNI,
    /** As a {@code CompletionStage}. */
    COMPLETION_STAGE
}
