package io.framex.runtime.tracing;

/** A span that has begun. */
public interface TraceSpan {

    /** One that nobody records. */
    TraceSpan NONE = new TraceSpan() {
        @Override
        public void leave() {
            // Nothing was entered.
        }

        @Override
        public void end(Throwable failure) {
            // Nothing was begun.
        }
    };

    /** Makes current again what was before, while the work goes on. Called by the thread that began the span, at most once. */
    void leave();

    /**
     * Ends it. On any thread, at most once.
     *
     * @param failure why the work failed, or {@code null}
     */
    void end(Throwable failure);
}
