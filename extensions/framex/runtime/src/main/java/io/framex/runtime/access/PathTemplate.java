package io.framex.runtime.access;

/** Path templates, in the form in which they are compared: names and expressions of path parameters do not count. */
final class PathTemplate {

    /** <code>/users/{}</code> for <code>/users/{id: [0-9]{3}}</code>. */
    static String withoutNames(String template) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            depth -= c == '}' && depth > 0 ? 1 : 0;
            if (depth == 0) {
                text.append(c);
            }
            depth += c == '{' ? 1 : 0;
        }
        return text.toString();
    }

    private PathTemplate() {
    }
}
