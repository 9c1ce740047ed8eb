package io.framex.proxy.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds routes by method and path. What finding costs depends on the segments of the path and not on how many routes there
 * are. A literal segment comes before one with a parameter, a documented route before what lies below a pattern. Immutable once
 * it is built.
 */
final class RouteTree {

    private final Node root = new Node();

    /** Places of templates without parameters by their paths, which one look finds: nothing comes before them. */
    private final Map<String, Node> literals = new HashMap<>();

    /** @return what answers these requests already, or {@code null} where the route was added */
    ProxyRoute add(String method, String template, ProxyRoute route) {
        return node(template).methods.putIfAbsent(method, route);
    }

    /**
     * @param pattern exact, or {@code /x/*} for {@code /x} and everything below it
     * @return what answers these requests already, or {@code null} where the route was added
     */
    ProxyRoute addExtra(String pattern, ProxyRoute route) {
        boolean wildcard = pattern.endsWith("/*");
        Node node = node(wildcard ? pattern.substring(0, pattern.length() - 2) : pattern);
        ProxyRoute known = wildcard ? node.below : node.any;
        if (known == null && wildcard) {
            node.below = route;
        }
        if (node.any == null) {
            node.any = route;
        }
        return known;
    }

    private Node node(String template) {
        Node node = root;
        if (template.isEmpty()) {
            return node;
        }
        for (String segment : template.substring(1).split("/", -1)) {
            node = node.child(segment);
        }
        if (!Segment.hasParameter(template)) {
            literals.put(template, node);
        }
        return node;
    }

    /**
     * The route for a request.
     *
     * @param path decoded, begins with a slash
     * @return {@code null} where there is none
     */
    ProxyRoute find(String method, String path) {
        Node literal = literals.get(path);
        ProxyRoute found = literal == null ? null : literal.route(method);
        if (found == null) {
            found = find(root, method, path, 1);
        }
        return found != null ? found : below(path);
    }

    private static ProxyRoute find(Node node, String method, String path, int begin) {
        if (begin > path.length()) {
            return node.route(method);
        }
        int slash = path.indexOf('/', begin);
        int end = slash < 0 ? path.length() : slash;
        Node literal = node.literal(path, begin, end);
        ProxyRoute found = literal == null ? null : find(literal, method, path, end + 1);
        for (int i = 0; found == null && i < node.parameters().size(); i++) {
            Node.Parameter parameter = node.parameters().get(i);
            if (parameter.segment().matches(path, begin, end)) {
                found = find(parameter.node(), method, path, end + 1);
            }
        }
        return found;
    }

    private ProxyRoute below(String path) {
        ProxyRoute deepest = root.below;
        Node node = root;
        for (int begin = 1; node != null && begin <= path.length();) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            node = node.literal(path, begin, end);
            if (node != null && node.below != null) {
                deepest = node.below;
            }
            begin = end + 1;
        }
        return deepest;
    }

    /** Methods of documented routes for a path. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        collect(root, path, 1, methods);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void collect(Node node, String path, int begin, Set<String> methods) {
        if (begin > path.length()) {
            node.addMethods(methods);
            return;
        }
        int slash = path.indexOf('/', begin);
        int end = slash < 0 ? path.length() : slash;
        Node literal = node.literal(path, begin, end);
        if (literal != null) {
            collect(literal, path, end + 1, methods);
        }
        for (Node.Parameter parameter : node.parameters()) {
            if (parameter.segment().matches(path, begin, end)) {
                collect(parameter.node(), path, end + 1, methods);
            }
        }
    }
}
