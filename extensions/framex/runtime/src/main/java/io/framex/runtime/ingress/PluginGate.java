package io.framex.runtime.ingress;

import io.framex.runtime.http.ErrorReport;

/**
 * Decides which requests and calls reach one plugin: those that come while it is up and that its bulkhead, and for requests
 * the one of the whole ingress, has room for. Thread safe; admitting and leaving allocate nothing and never block.
 */
public final class PluginGate {

    private final Bulkhead plugin;
    private final Bulkhead whole;
    private final Refusals refusals;
    private volatile ErrorReport notUp;
    private volatile ErrorReport stopping;
    private volatile boolean endsConnections;

    PluginGate(Bulkhead plugin, Bulkhead whole, Refusals refusals) {
        this.plugin = plugin;
        this.whole = whole;
        this.refusals = refusals;
    }

    /**
     * Admits a request that came over the network.
     *
     * @return {@code null} where it is admitted, and {@link #leaveRequest()} has to follow; otherwise why it is not
     */
    public ErrorReport tryEnterRequest() {
        ErrorReport refusal = stopping;
        if (refusal != null) {
            return refusal;
        }
        refusal = tryEnterCall();
        if (refusal == null && !whole.tryEnter()) {
            plugin.leave();
            return refusals.ingressBusy();
        }
        return refusal;
    }

    /** Follows each admitted request exactly once, when nothing works on it any more. */
    public void leaveRequest() {
        whole.leave();
        plugin.leave();
    }

    /**
     * Admits a call from another plugin. Calls are admitted while requests are drained, since the requests that are being
     * worked on depend on them.
     *
     * @return {@code null} where it is admitted, and {@link #leaveCall()} has to follow; otherwise why it is not
     */
    public ErrorReport tryEnterCall() {
        ErrorReport refusal = notUp;
        if (refusal != null) {
            return refusal;
        }
        return plugin.tryEnter() ? null : refusals.pluginBusy();
    }

    /** Follows each admitted call exactly once. */
    public void leaveCall() {
        plugin.leave();
    }

    /** How many requests and calls the plugin works on at this moment. */
    public int ongoing() {
        return plugin.ongoing();
    }

    /** The plugin is up. */
    public void open() {
        notUp = null;
    }

    /** The plugin is not up yet. */
    public void closeWhileStarting() {
        notUp = refusals.starting();
    }

    /** The plugin will not be up. */
    public void closeAfterFailure() {
        notUp = refusals.failed();
    }

    /** The plugin has been stopped. */
    public void closeAfterStop() {
        notUp = refusals.stopping();
    }

    /** Whether connections are not to be used again. */
    public boolean endsConnections() {
        return endsConnections;
    }

    void endConnections() {
        endsConnections = true;
    }

    void refuseRequests() {
        stopping = refusals.stopping();
    }
}
