package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A path template.
 *
 * @param template the template with its prefix
 * @param names names of its path parameters, in order
 * @param shape the template with every parameter name and pattern taken out, by which routes are told apart
 * @param wellFormed whether it follows the syntax
 */
record RoutePath(String template, Set<String> names, String shape, boolean wellFormed) {

    static final String PREFIX = "/api/v1";

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(?:/|$)");

    static RoutePath of(String path, boolean apiPrefix) {
        boolean prefixed = path.equals(PREFIX) || path.startsWith(PREFIX + "/");
        String separator = path.startsWith("/") ? "" : "/";
        return parse(apiPrefix && !prefixed ? PREFIX + separator + path : separator + path);
    }

    private static RoutePath parse(String template) {
        List<String> names = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        StringBuilder shape = new StringBuilder();
        int depth = 0;
        int start = 0;
        boolean wellFormed = !template.contains("//") && !template.contains("?") && !template.contains(" ");
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i + 1;
                shape.append("{}");
            } else if (c == '}' && --depth == 0) {
                String[] parts = template.substring(start, i).split(":", 2);
                names.add(parts[0].trim());
                patterns.add(parts.length > 1 ? parts[1].trim() : "");
            } else if (depth == 0 && c != '}') {
                shape.append(c);
            }
            wellFormed &= depth >= 0;
        }
        wellFormed &= !DOT_SEGMENT.matcher(template).find() && patterns.stream().allMatch(RoutePath::compiles);
        Set<String> unique = new LinkedHashSet<>(names);
        boolean named = unique.size() == names.size()
                && names.stream().allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_.-]*"));
        return new RoutePath(template, unique, withoutTrailingSlash(shape.toString()), wellFormed && depth == 0 && named);
    }

    /** Quarkus REST answers a path with and without a slash at its end alike. */
    private static String withoutTrailingSlash(String shape) {
        return shape.length() > 1 && shape.endsWith("/") ? shape.substring(0, shape.length() - 1) : shape;
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
