package io.framex.runtime.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

import io.framex.FailedCallException;

/** Decides what a client is told about an exception from plugin code. */
public final class PluginFailures {

    private static final Logger LOG = Logger.getLogger("io.framex.request");

    private static final Set<String> OWN_HEADERS = Set.of("transfer-encoding", "connection", "date");

    /**
     * What the client is told: the status and message of a {@link WebApplicationException}, since the plugin chose them; those
     * of a {@link FailedCallException}, since the plugin that was called reported them; and nothing but an error id of anything
     * else, a wrong call of another plugin and what a REST client of the plugin reports included, which is logged under that
     * id. Headers that the plugin chose stay, save for those that describe its own body.
     */
    public static ErrorReport report(Throwable failure) {
        if (failure instanceof WebApplicationException chosen && !(failure instanceof ResteasyReactiveClientProblem)
                && chosen.getResponse().getStatus() >= 400) {
            int status = chosen.getResponse().getStatus();
            return new ErrorReport(status, "FX-%d-PLUGIN".formatted(status), chosen.getMessage(), null,
                    headers(chosen.getResponse()));
        }
        if (failure instanceof FailedCallException called) {
            ErrorReport report = new ErrorReport(called.status(), called.code(), called.getMessage(), null, Map.of());
            return called.status() == 503 ? report.withHeader("Retry-After", "1") : report;
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "Request failed, error id %s", id);
        return ErrorReport.of(ErrorCode.INTERNAL, "Internal server error, error id " + id);
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.getStringHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("content-") && !OWN_HEADERS.contains(lower)) {
                headers.put(name, String.join(", ", values));
            }
        });
        return headers;
    }

    private PluginFailures() {
    }
}
