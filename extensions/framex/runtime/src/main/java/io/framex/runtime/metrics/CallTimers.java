package io.framex.runtime.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.framex.ApiException;
import io.framex.runtime.call.ApiTarget;
import io.framex.runtime.http.PluginFailures;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** The timers {@code framex_calls} of one API, by {@code plugin}, {@code api} and {@code outcome}. */
final class CallTimers {

    private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);
    private final Timer success;

    CallTimers(ApiTarget target) {
        for (Outcome outcome : Outcome.values()) {
            timers.put(outcome, Metrics.timer("framex.calls", Tags.of("plugin", target.plugin(), "api", target.api(),
                    "outcome", outcome.name())));
        }
        this.success = timers.get(Outcome.SUCCESS);
    }

    void record(Throwable failure, boolean cancelled, long nanoseconds) {
        Timer timer = failure == null && !cancelled ? success : timers.get(outcome(failure, cancelled));
        timer.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private static Outcome outcome(Throwable failure, boolean cancelled) {
        if (cancelled) {
            return Outcome.CANCELLED;
        }
        int status = failure instanceof ApiException known ? known.status() : PluginFailures.report(failure).status();
        return status < 500 ? Outcome.CLIENT_ERROR : Outcome.SERVER_ERROR;
    }

    /** In the words of HTTP metrics. */
    private enum Outcome {
        SUCCESS,
        CLIENT_ERROR,
        SERVER_ERROR,
        CANCELLED
    }
}
