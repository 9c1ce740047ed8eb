package io.framex.proxy.discovery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** References from one part of a document to another: a JSON pointer (RFC 6901) as the fragment of a URI. Thread safe. */
public final class FragmentPointer {

    /** Longer ones would take long to follow, step by step. */
    private static final int LONGEST = 4_000;
    /** References that lead to references; a circle has more. */
    private static final int LONGEST_CHAIN = 20;
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private FragmentPointer() {
    }

    /**
     * The pointer as it is written without a URI around it.
     *
     * @return {@code null} where the reference leads out of its document, or is none
     */
    public static String decoded(String reference) {
        if (!reference.startsWith("#/") || reference.length() > LONGEST) {
            return null;
        }
        try {
            return URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The reference that a pointer is in a URI. */
    public static String encoded(String pointer) {
        StringBuilder reference = new StringBuilder("#");
        for (byte b : pointer.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || PLAIN.indexOf(b) >= 0;
            reference.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return reference.toString();
    }

    /** What a reference leads to; a missing node where that is nothing. */
    static JsonNode target(JsonNode document, String reference) {
        String pointer = decoded(reference);
        return pointer == null ? MissingNode.getInstance() : document.at(JsonPointer.compile(pointer));
    }

    /** The node, or what it refers to in the end; a missing node where that is nothing. */
    public static JsonNode followed(JsonNode document, JsonNode node) {
        JsonNode current = node;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (!current.path("$ref").isTextual()) {
                return current;
            }
            current = target(document, current.get("$ref").textValue());
        }
        return MissingNode.getInstance();
    }
}
