package io.framex;

import java.util.List;
import java.util.Map;

/** Arguments of a call are missing, unknown, or not of the parameter's type. */
public final class InvalidArgumentsException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final transient List<Map<String, Object>> detail;

    /**
     * @param api name of the API
     * @param detail everything that is wrong, in the form of a refused request: {@code type}, {@code loc}, {@code msg} and
     *        {@code input} of each problem
     */
    public InvalidArgumentsException(String api, List<Map<String, Object>> detail) {
        super(422, "FX-422-VALIDATION", "Invalid arguments for " + api + ": " + describe(detail), null);
        this.detail = List.copyOf(detail);
    }

    /** Everything that is wrong: {@code type}, {@code loc}, {@code msg} and {@code input} of each problem, as over HTTP. */
    public List<Map<String, Object>> detail() {
        return detail;
    }

    private static String describe(List<Map<String, Object>> detail) {
        return String.join("; ", detail.stream().map(problem -> problem.get("loc") + " " + problem.get("msg")).toList());
    }
}
