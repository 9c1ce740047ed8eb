package io.framex.runtime.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values by path, written like {@code auth.rules}: an exact path comes before a wildcard ({@code /x/*}, which also covers
 * {@code /x} and {@code /x/}), the longest wildcard wins, and names of path parameters do not count. Immutable, so thread safe;
 * finding allocates nothing for a path without parameters.
 *
 * @param <T> type of the values
 */
public final class PathRules<T> {

    private final RuleIndex<T> index;

    private PathRules(Map<PathPattern, T> rules) {
        this.index = new RuleIndex<>(rules);
    }

    /**
     * Reads rules.
     *
     * @param rules values by path as it is written
     * @throws IllegalArgumentException where no request could match a path, or two say the same; the message names it
     */
    public static <T> PathRules<T> of(Map<String, T> rules) {
        Map<PathPattern, T> patterns = new LinkedHashMap<>();
        rules.forEach((written, value) -> {
            if (patterns.put(parse(written), value) != null) {
                throw new IllegalArgumentException("there is another rule for the same paths as \"" + written + "\"");
            }
        });
        return new PathRules<>(patterns);
    }

    /**
     * A set of paths.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static PathRules<Boolean> covering(Collection<String> paths) {
        Map<String, Boolean> rules = new LinkedHashMap<>();
        paths.forEach(path -> rules.put(path, true));
        return of(rules);
    }

    private static PathPattern parse(String written) {
        try {
            return PathPattern.parse(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the path \"" + written + "\" " + e.getMessage(), e);
        }
    }

    /**
     * The most specific value for a decoded path, or for a path template.
     *
     * @return {@code null} where nothing covers it
     */
    public T find(String path) {
        return index.find(PathTemplate.withoutNames(path));
    }

    /** Whether anything covers a decoded path, or a path template. */
    public boolean covers(String path) {
        return find(path) != null;
    }
}
