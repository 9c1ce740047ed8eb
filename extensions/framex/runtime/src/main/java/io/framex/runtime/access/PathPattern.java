package io.framex.runtime.access;

/**
 * The paths that a rule is about.
 *
 * @param text the rule's path, without names and expressions of its path parameters
 * @param prefix the path without {@code /*} and without a slash at its end, but {@code /} for the root itself
 * @param wildcard whether everything below counts too
 */
record PathPattern(String text, String prefix, boolean wildcard) {

    private static final String WILDCARD = "/*";

    /**
     * Reads a rule's path.
     *
     * @throws IllegalArgumentException where no request could match what is written; the message ends a sentence that begins
     *         with the rule
     */
    static PathPattern parse(String written) {
        String text = PathTemplate.withoutNames(written);
        boolean wildcard = text.endsWith(WILDCARD);
        String path = wildcard ? text.substring(0, text.length() - 1) : text;
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("must begin with \"/\"");
        }
        if (path.indexOf('*') >= 0) {
            throw new IllegalArgumentException("may have \"*\" only as its last segment, such as \"/x/*\"");
        }
        if (path.indexOf('%') >= 0) {
            throw new IllegalArgumentException("must be written decoded, without \"%\"");
        }
        if (path.chars().anyMatch(c -> Character.isISOControl(c) || "\\;?#".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("has a character that no served path has: \\ ; ? # or a control character");
        }
        if (!RequestPath.isNormal(path)) {
            throw new IllegalArgumentException("must have neither empty segments nor \".\" or \"..\"");
        }
        boolean slash = path.endsWith("/") && (wildcard || path.length() > 1);
        return new PathPattern(text, slash ? path.substring(0, path.length() - 1) : path, wildcard);
    }

    /** Whether the pattern has path parameters, so that it speaks of templates rather than of paths. */
    boolean templated() {
        return prefix.indexOf('{') >= 0;
    }

    /** Whether the pattern covers the path or template; path parameters in it have no names. */
    boolean covers(String path) {
        String whole = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return whole.equals(prefix) || wildcard && whole.startsWith(prefix)
                && (whole.length() == prefix.length() || whole.charAt(prefix.length()) == '/');
    }

    /** Everything below the last segment before the first path parameter. */
    static PathPattern stemOf(String template) {
        String literal = template.substring(0, template.indexOf('{'));
        String prefix = literal.substring(0, literal.lastIndexOf('/'));
        return new PathPattern(prefix + WILDCARD, prefix, true);
    }
}
