package io.framex.runtime.http;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.framex.FailedCallException;

/** Decides what a client is told about an exception from plugin code. */
public final class PluginFailures {

    private static final Logger LOG = Logger.getLogger("io.framex.request");

    /**
     * What the client is told: the status and message of a {@link WebApplicationException}, since the plugin chose them; those
     * of a {@link FailedCallException}, since the plugin that was called reported them; and nothing but an error id of anything
     * else, a wrong call of another plugin included, which is logged under that id.
     */
    public static ErrorReport report(Throwable failure) {
        if (failure instanceof WebApplicationException chosen && chosen.getResponse().getStatus() >= 400) {
            int status = chosen.getResponse().getStatus();
            return new ErrorReport(status, "FX-%d-PLUGIN".formatted(status), chosen.getMessage(), null, Map.of());
        }
        if (failure instanceof FailedCallException called) {
            ErrorReport report = new ErrorReport(called.status(), called.code(), called.getMessage(), null, Map.of());
            return called.status() == 503 ? report.withHeader("Retry-After", "1") : report;
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "Request failed, error id %s", id);
        return ErrorReport.of(ErrorCode.INTERNAL, "Internal server error, error id " + id);
    }

    private PluginFailures() {
    }
}
