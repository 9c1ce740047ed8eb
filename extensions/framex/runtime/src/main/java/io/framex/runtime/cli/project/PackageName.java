package io.framex.runtime.cli.project;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Java package for the classes of a new project.
 *
 * @param value identifiers separated by dots
 */
record PackageName(String value) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
            "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final",
            "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
            "native", "new", "null", "package", "private", "protected", "public", "return", "short", "static", "strictfp",
            "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void", "volatile",
            "while", "_");
    private static final String BUILTIN = "io.framex";

    PackageName {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is not a Java package; use one such as com.example.shop");
        }
        for (String part : value.split("\\.")) {
            if (isKeyword(part)) {
                throw new IllegalArgumentException("\"" + value + "\" is not a Java package, because " + part
                        + " is a keyword; use one such as com.example.shop");
            }
        }
        if (value.equals(BUILTIN) || value.startsWith(BUILTIN + ".")) {
            throw new IllegalArgumentException("packages below " + BUILTIN
                    + " are for built-in plugins; use one of your own, such as com.example.shop");
        }
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** The package as a relative path with {@code /}. */
    String asPath() {
        return value.replace('.', '/');
    }
}
