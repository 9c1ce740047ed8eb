package io.framex;

import io.smallrye.mutiny.Uni;

/**
 * What a plugin class implements to take part in start and stop.
 * <p>
 * What plugins can rely on:
 * <ol>
 * <li>Both methods are called only while the plugin is active, and only by an application that serves requests:
 * {@code framex plugins}, {@code framex openapi} and {@code framex config} call neither.</li>
 * <li>{@link #onStart()} is called at most once per start of the application. No request reaches the plugin before it has
 * completed.</li>
 * <li>{@link #onStart()} is called after that of every plugin that this one requires has completed or failed; among plugins
 * that do not depend on each other, and among those that require each other, by descending {@link Plugin#priority()}, then
 * by name. At most one is being called at any time.</li>
 * <li>Both methods are called off the event loop, each on a thread of its own, so an implementation may block before it
 * returns. No request context is active.</li>
 * <li>{@code /health/ready} is {@code UP} only when every active plugin is up; it has one check for each,
 * {@code plugin <name>}.</li>
 * <li>{@link #onStart()} may take as long as {@code deployments.<plugin>.start_timeout} says, 60 seconds by default. After that
 * its thread is interrupted, its {@code Uni} cancelled, and the plugin counts as failed; what it completes later is
 * ignored.</li>
 * <li>A plugin that fails to start leaves the others starting and serving. It is reported in the log and by its check; with
 * {@code server.on_plugin_failure = "exit"} the process ends with exit code 1.</li>
 * <li>Requests to a plugin that is not up yet are answered with status 503 and {@code FX-503-STARTING}, those to one that
 * failed with {@code FX-503-FAILED}, both with {@code Retry-After}. A plugin that does not implement this interface is up at
 * once.</li>
 * <li>When the process is asked to stop, {@code /health/ready} is {@code DOWN} first. After {@code server.pre_stop_delay} new
 * requests are answered with {@code FX-503-STOPPING}, and those that are being worked on, with the calls between plugins that
 * they need, have {@code server.shutdown_timeout} to finish.</li>
 * <li>{@link #onStop()} is called after that, at most once and only after an {@link #onStart()} that succeeded, in the reverse
 * order of the starts, one at a time.</li>
 * <li>{@link #onStop()} may take as long as {@code deployments.<plugin>.stop_timeout} says, 30 seconds by default. After that
 * its thread is interrupted and its {@code Uni} cancelled. Neither that nor a failure keeps others from being stopped.</li>
 * <li>A process that is killed, or crashes, calls nothing: what must not be lost is not for {@link #onStop()} to save.</li>
 * </ol>
 */
public interface PluginLifecycle {

    /**
     * Prepares the plugin.
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
