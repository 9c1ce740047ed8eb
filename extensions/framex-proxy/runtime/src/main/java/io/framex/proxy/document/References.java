package io.framex.proxy.document;

import java.util.HashMap;
import java.util.Map;

/** What parts of a foreign document are called in ours. What is not known here is not shown, and nothing may refer to it. */
final class References {

    /** Longer ones would take long to follow, step by step. */
    private static final int LONGEST = 4_000;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> operationIds = new HashMap<>();

    /** The last step of a JSON pointer to a member. */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    void part(String theirs, String ours) {
        parts.put(theirs, ours);
    }

    void operation(String theirs, String ours) {
        operationIds.put(theirs, ours);
    }

    /** Our reference to the same part, or to something inside it; null where it leads to what is not shown, or elsewhere. */
    String part(String theirs) {
        if (theirs.length() > LONGEST) {
            return null;
        }
        for (int end = theirs.length(); end > 0; end = theirs.lastIndexOf('/', end - 1)) {
            String ours = parts.get(theirs.substring(0, end));
            if (ours != null) {
                return ours + theirs.substring(end);
            }
        }
        return null;
    }

    /** Our id of the same operation; null where it is not shown. */
    String operation(String theirs) {
        return operationIds.get(theirs);
    }
}
