package io.framex;

import io.smallrye.mutiny.Uni;

/**
 * What a plugin class implements to take part in start and stop.
 * <p>
 * Both methods are called off the event loop, so an implementation may block before it returns. They are called only while
 * the plugin is active, {@link #onStart()} at most once per start of the application and {@link #onStop()} only after an
 * {@link #onStart()} that succeeded. {@code framex plugins} and {@code framex openapi} call neither.
 */
public interface PluginLifecycle {

    /**
     * Prepares the plugin. The application reports ready only when the returned {@code Uni} of every active plugin has
     * completed.
     *
     * @return completes when the plugin is ready; a failure reports the plugin as failed
     */
    default Uni<Void> onStart() {
        return Uni.createFrom().voidItem();
    }

    /**
     * Releases what {@link #onStart()} acquired.
     *
     * @return completes when nothing is left to release; a failure is logged
     */
    default Uni<Void> onStop() {
        return Uni.createFrom().voidItem();
    }
}
