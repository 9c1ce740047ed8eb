package io.framex.runtime.tracing;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The headers of W3C Trace Context. */
public final class TraceHeaders {

    /** Names the trace and the span that a request belongs to. */
    public static final String PARENT = "traceparent";

    /** What vendors of tracers add to that. */
    public static final String STATE = "tracestate";

    private static final Pattern VALID_PARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** The specification has everybody pass on at least so many characters. */
    private static final int LONGEST_STATE = 512;

    /**
     * Those of a message; empty where it belongs to no trace, or names one that is none.
     *
     * @param headers gives the value of a header by its name in lower case, or {@code null}
     */
    public static Map<String, String> of(UnaryOperator<String> headers) {
        String parent = headers.apply(PARENT);
        if (parent == null || !VALID_PARENT.matcher(parent).matches()) {
            return Map.of();
        }
        String state = headers.apply(STATE);
        Map<String, String> found = new TreeMap<>();
        found.put(PARENT, parent);
        if (state != null && state.length() <= LONGEST_STATE) {
            found.put(STATE, state);
        }
        return found;
    }

    private TraceHeaders() {
    }
}
