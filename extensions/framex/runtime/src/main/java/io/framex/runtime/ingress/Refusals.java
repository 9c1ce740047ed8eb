package io.framex.runtime.ingress;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** What refused requests to one plugin are told, prepared once. Says in the log, now and then, which limit is in the way. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger("io.framex.ingress");
    private static final long LOG_INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();
    private static final String RETRY_AFTER = "Retry-After";
    private static final String SOON = "1";
    /** A plugin that failed comes up with the next start of the process at the earliest. */
    private static final String LATER = "30";

    private static final ErrorReport STOPPING = ErrorReport.of(ErrorCode.STOPPING, "The server is stopping")
            .withHeader(RETRY_AFTER, SOON);
    private static final ErrorReport INGRESS_BUSY = ErrorReport
            .of(ErrorCode.BUSY, "The server works on as many requests as it may").withHeader(RETRY_AFTER, SOON);

    private final ErrorReport starting;
    private final ErrorReport failed;
    private final ErrorReport pluginBusy;
    private final String pluginLimit;
    private final String ingressLimit;
    private final Counter refused;
    private final AtomicLong nextLog = new AtomicLong(System.nanoTime());

    /**
     * @param plugin name of the plugin
     * @param limit its limit and the limit of the whole ingress
     */
    Refusals(String plugin, IngressLimit limit, IngressLimit whole) {
        this.starting = report(ErrorCode.STARTING, "Plugin \"" + plugin + "\" is starting", SOON);
        this.failed = report(ErrorCode.FAILED, "Plugin \"" + plugin + "\" did not start", LATER);
        this.pluginBusy = report(ErrorCode.BUSY, "Plugin \"" + plugin + "\" works on as many requests as it may", SOON);
        this.pluginLimit = "Plugin \"" + plugin + "\" " + limit.description();
        this.ingressLimit = "The server " + whole.description();
        this.refused = Metrics.counter("framex.plugin.refused", "plugin", plugin);
    }

    private static ErrorReport report(ErrorCode code, String message, String retryAfter) {
        return ErrorReport.of(code, message).withHeader(RETRY_AFTER, retryAfter);
    }

    ErrorReport starting() {
        return starting;
    }

    ErrorReport failed() {
        return failed;
    }

    ErrorReport stopping() {
        return STOPPING;
    }

    ErrorReport pluginBusy() {
        beyond(pluginLimit);
        return pluginBusy;
    }

    ErrorReport ingressBusy() {
        beyond(ingressLimit);
        return INGRESS_BUSY;
    }

    private void beyond(String limit) {
        refused.increment();
        long now = System.nanoTime();
        long next = nextLog.get();
        if (now - next >= 0 && nextLog.compareAndSet(next, now + LOG_INTERVAL_NANOS)) {
            LOG.warnf("%s; further ones are answered with 503", limit);
        }
    }
}
