package io.framex.runtime.config;

/** What happens when a plugin does not start. */
public enum PluginFailureAction {
    /** The others are served; readiness reports the failed one. */
    DEGRADE,
    /** The process ends. */
    EXIT
}
