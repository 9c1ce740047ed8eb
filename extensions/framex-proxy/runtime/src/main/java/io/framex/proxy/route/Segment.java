package io.framex.proxy.route;

/**
 * A path segment of which a part is a parameter, such as <code>{name}.json</code>.
 *
 * @param prefix text before the first parameter
 * @param suffix text after the last one
 */
record Segment(String prefix, String suffix) {

    static boolean hasParameter(String segment) {
        return segment.indexOf('{') >= 0;
    }

    static Segment of(String segment) {
        return new Segment(segment.substring(0, segment.indexOf('{')), segment.substring(segment.lastIndexOf('}') + 1));
    }

    /** How many characters must be as they are written: the more, the more specific. */
    int fixed() {
        return prefix.length() + suffix.length();
    }

    /** Whether a part of a path is such a segment; a parameter is never empty. */
    boolean matches(String path, int begin, int end) {
        return end - begin > fixed() && path.startsWith(prefix, begin) && path.startsWith(suffix, end - suffix.length());
    }
}
