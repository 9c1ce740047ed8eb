package io.framex.proxy.remote.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.framex.ApiException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/**
 * Times calls of functions, {@code framex_functions} by {@code function}, {@code direction} ({@code sent} or {@code received}) and
 * {@code outcome}, and measures what is sent before and after it is compressed. Only functions of this application have meters.
 */
final class FunctionMeters {

    private final String direction;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    private FunctionMeters(String direction) {
        this.direction = direction;
    }

    /** Of calls that this instance sends. */
    static FunctionMeters sent() {
        return new FunctionMeters("sent");
    }

    /** Of calls that this instance receives. */
    static FunctionMeters received() {
        return new FunctionMeters("received");
    }

    void record(ProxyFunction function, Throwable failure, boolean cancelled, long begin) {
        String outcome = outcome(failure, cancelled);
        timers.computeIfAbsent(function.name() + ' ' + outcome, key -> Metrics.timer("framex.functions", "function",
                function.name(), "direction", direction, "outcome", outcome))
                .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }

    /** Bytes of a payload as JSON, and of what was sent for it. */
    static void size(int plain, int sent) {
        Sizes.PLAIN.record(plain);
        Sizes.SENT.record(sent);
    }

    private static String outcome(Throwable failure, boolean cancelled) {
        if (cancelled) {
            return "CANCELLED";
        }
        if (failure == null) {
            return "SUCCESS";
        }
        int status = failure instanceof ApiException known ? known.status() : 500;
        return status < 500 ? "CLIENT_ERROR" : "SERVER_ERROR";
    }

    /** Found when the first frame is written. */
    private static final class Sizes {

        static final DistributionSummary PLAIN = summary("plain");
        static final DistributionSummary SENT = summary("sent");

        private static DistributionSummary summary(String form) {
            return Metrics.summary("framex.function.bytes", "form", form);
        }
    }
}
