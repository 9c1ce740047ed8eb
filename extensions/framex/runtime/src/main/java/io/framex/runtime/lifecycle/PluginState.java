package io.framex.runtime.lifecycle;

/** Where a plugin is in its life. */
enum PluginState {
    STARTING,
    STARTED,
    FAILED,
    STOPPED
}
