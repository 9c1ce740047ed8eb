package io.framex.runtime.http;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

/** Decides what a client is told about an exception from plugin code. */
public final class PluginFailures {

    private static final Logger LOG = Logger.getLogger("io.framex.request");

    /**
     * What the client is told: the status and message of a {@link WebApplicationException}, since the plugin chose them, and
     * nothing but an error id of anything else, which is logged under that id.
     */
    public static ErrorReport report(Throwable failure) {
        if (failure instanceof WebApplicationException chosen && chosen.getResponse().getStatus() >= 400) {
            int status = chosen.getResponse().getStatus();
            return new ErrorReport(status, "FX-%d-PLUGIN".formatted(status), chosen.getMessage(), null, Map.of());
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "Request failed, error id %s", id);
        return ErrorReport.of(ErrorCode.INTERNAL, "Internal server error, error id " + id);
    }

    private PluginFailures() {
    }
}
