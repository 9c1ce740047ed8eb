package io.framex.proxy.remote.function;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.RefusedCallException;
import io.framex.RemoteTimeoutException;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.PluginFailures;

/**
 * Why a function gave no result, as it is told to another instance: never more than a client would be told.
 *
 * @param status HTTP status, 400 to 599
 * @param code stable code
 * @param message safe to show
 */
record FunctionError(int status, String code, String message) {

    static final String UNREACHABLE = "FX-503-UPSTREAM";
    static final String OVERDUE = "FX-504-UPSTREAM";
    static final String STRANGE = "FX-502-UPSTREAM";
    static final String FUNCTION = "FX-404-FUNCTION";
    static final String SCHEMA = "FX-409-SCHEMA";
    static final String HOPS = "FX-508-HOPS";
    static final String ARGUMENTS = "FX-422-VALIDATION";
    static final String KEY = "FX-401-KEY";
    static final String FRAME = "FX-400-FRAME";

    private static final int LONGEST = 4096;

    /** Errors that were found before the function was entered. */
    private static final Set<String> REFUSALS = Set.of(FUNCTION, SCHEMA, HOPS, ARGUMENTS, KEY, FRAME);

    static FunctionError of(Throwable failure) {
        if (failure instanceof ApiException known) {
            return new FunctionError(known.status(), known.code(), known.getMessage());
        }
        if (failure instanceof RemoteTimeoutException late) {
            // Whichever of the two instances sees first that time is up, the caller is told the same.
            return new FunctionError(504, OVERDUE, late.getMessage());
        }
        ErrorReport report = PluginFailures.report(failure);
        return new FunctionError(report.status(), report.code(), report.message());
    }

    ApiException toException() {
        return REFUSALS.contains(code) ? new RefusedCallException(status, code, message)
                : new FailedCallException(status, code, message, null);
    }

    ObjectNode toJson(ObjectMapper mapper) {
        return mapper.createObjectNode().put("code", code).put("message", message).put("status", status);
    }

    /** Reads an error that another instance sent; one that is malformed is an error of its own. */
    static FunctionError of(JsonNode error) {
        Optional<String> code = text(error.get("code"));
        int status = error.path("status").asInt(500);
        if (code.isEmpty() || status < 400 || status > 599) {
            return new FunctionError(502, STRANGE, "The other instance reported an error that cannot be read");
        }
        return new FunctionError(status, code.get(), text(error.get("message")).orElse(code.get()));
    }

    private static Optional<String> text(JsonNode node) {
        return node == null || !node.isTextual() || node.textValue().isEmpty() ? Optional.empty()
                : Optional.of(node.textValue().substring(0, Math.min(LONGEST, node.textValue().length())));
    }
}
