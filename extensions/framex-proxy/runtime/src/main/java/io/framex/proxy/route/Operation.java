package io.framex.proxy.route;

/**
 * Something that an upstream says it can do.
 *
 * @param method HTTP method, in capitals
 * @param template path with its parameters' names in braces
 */
public record Operation(String method, String template) implements Comparable<Operation> {

    @Override
    public int compareTo(Operation other) {
        int byTemplate = template.compareTo(other.template);
        return byTemplate == 0 ? method.compareTo(other.method) : byTemplate;
    }

    @Override
    public String toString() {
        return method + ' ' + template;
    }
}
