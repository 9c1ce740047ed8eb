package io.framex.runtime.metrics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;

/**
 * The timers {@code http_server_requests} of one route, by method and status. Names and tags are those of Quarkus' own binder:
 * {@code method}, {@code uri} (a route template, never the path of a request), {@code status} and {@code outcome}. Thread safe;
 * recording allocates nothing once a timer is known.
 */
public final class RouteTimers {

    /** Template of requests that belong to no route, unless their status says more. */
    static final String UNKNOWN = "UNKNOWN";

    /** Status of requests whose client went away. */
    static final int RESET = 0;

    private static final String NAME = "http.server.requests";

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final String template;
    private final Map<String, Map<Integer, Timer>> timers = new ConcurrentHashMap<>();
    private volatile Frequent frequent;

    private RouteTimers(String template) {
        this.template = template;
    }

    /**
     * @param template path with its parameters' names in braces; the number of templates bounds the number of meters
     */
    public static RouteTimers of(String template) {
        return new RouteTimers(template);
    }

    String template() {
        return template;
    }

    /**
     * @param status of the answer, or {@link #RESET}
     */
    void record(HttpMethod method, int status, long nanoseconds) {
        Frequent known = frequent;
        int registries = Metrics.globalRegistry.getRegistries().size();
        if (known == null || known.method() != method || known.status() != status || known.registries() != registries) {
            known = new Frequent(method, status, registries, only(timer(method.name(), status)));
            frequent = known;
        }
        known.timer().record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /**
     * The one timer that a timer of the global registry hands all times on to, where there is only one; looking for those that
     * there are takes longer than all the rest.
     */
    private static Timer only(Timer timer) {
        Set<MeterRegistry> registries = Metrics.globalRegistry.getRegistries();
        if (registries.size() != 1) {
            return timer;
        }
        Timer single = registries.iterator().next().find(timer.getId().getName()).tags(timer.getId().getTags()).timer();
        return single == null ? timer : single;
    }

    private Timer timer(String method, int status) {
        String bounded = METHODS.contains(method) ? method : "OTHER";
        return timers.computeIfAbsent(bounded, key -> new ConcurrentHashMap<>()).computeIfAbsent(status,
                key -> Metrics.timer(NAME, Tags.of("method", bounded, "uri", uri(status), "status",
                        status == RESET ? "RESET" : Integer.toString(status), "outcome", outcome(status))));
    }

    private String uri(int status) {
        if (!template.equals(UNKNOWN)) {
            return template;
        }
        if (status == 404) {
            return "NOT_FOUND";
        }
        return status / 100 == 3 ? "REDIRECTION" : UNKNOWN;
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 0, 4 -> "CLIENT_ERROR";
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            default -> "SERVER_ERROR";
        };
    }

    /** What the last request was, as most of a route are alike. */
    private record Frequent(HttpMethod method, int status, int registries, Timer timer) {
    }
}
