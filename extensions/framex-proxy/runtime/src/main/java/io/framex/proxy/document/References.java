package io.framex.proxy.document;

import java.util.HashMap;
import java.util.Map;

import io.framex.proxy.discovery.FragmentPointer;

/** What parts of a foreign document are called in ours. What is not known here is not shown, and nothing may refer to it. */
final class References {

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> operationIds = new HashMap<>();

    /** The last step of a JSON pointer to a member. */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Both are JSON pointers. */
    void part(String theirs, String ours) {
        parts.put(theirs, ours);
    }

    void operation(String theirs, String ours) {
        operationIds.put(theirs, ours);
    }

    /** Our reference to the same part, or to something inside it; null where it leads to what is not shown, or elsewhere. */
    String part(String theirs) {
        String pointer = FragmentPointer.decoded(theirs);
        for (int end = pointer == null ? 0 : pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            String ours = parts.get(pointer.substring(0, end));
            if (ours != null) {
                return FragmentPointer.encoded(ours + pointer.substring(end));
            }
        }
        return null;
    }

    /** Our id of the same operation; null where it is not shown. */
    String operation(String theirs) {
        return operationIds.get(theirs);
    }
}
