package io.framex.proxy.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One place in the tree of paths. Changed only while the tree is built. */
final class Node {

    private final Map<String, Node> literals = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();

    /** Routes by method that end here. */
    final Map<String, ProxyRoute> methods = new HashMap<>();

    /** Route by any method that ends here. */
    ProxyRoute any;

    /** Route by any method for everything below. */
    ProxyRoute below;

    Node literal(String path, int begin, int end) {
        return literals.isEmpty() ? null : literals.get(path.substring(begin, end));
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Node child(String segment) {
        if (!Segment.hasParameter(segment)) {
            return literals.computeIfAbsent(segment, key -> new Node());
        }
        Segment pattern = Segment.of(segment);
        for (Parameter known : parameters) {
            if (known.segment().equals(pattern)) {
                return known.node();
            }
        }
        Parameter added = new Parameter(pattern, new Node());
        parameters.add(added);
        parameters.sort(Comparator.comparingInt((Parameter one) -> one.segment().fixed()).reversed());
        return added.node();
    }

    /** The route that answers a method here. */
    ProxyRoute route(String method) {
        ProxyRoute route = methods.get(method);
        if (route == null && method.equals("HEAD")) {
            route = methods.get("GET");
        }
        return route == null ? any : route;
    }

    void addMethods(Set<String> known) {
        known.addAll(methods.keySet());
    }

    /** A child whose segment has a parameter. */
    record Parameter(Segment segment, Node node) {
    }
}
