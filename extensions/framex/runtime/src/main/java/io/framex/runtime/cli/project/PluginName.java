package io.framex.runtime.cli.project;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Name of a plugin, and what follows from it in a new project.
 *
 * @param value a letter followed by letters, digits, {@code -} or {@code _}
 */
record PluginName(String value) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern SEPARATORS = Pattern.compile("[-_]+");
    private static final String CLASS_SUFFIX = "Plugin";
    private static final String PACKAGE_PREFIX = "com.example.";

    PluginName {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value
                    + "\" cannot name a plugin; use a letter followed by letters, digits, - or _");
        }
    }

    /** {@code OrderItemsPlugin} for {@code order-items}. */
    String className() {
        StringBuilder name = new StringBuilder();
        for (String word : SEPARATORS.split(value)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.append(CLASS_SUFFIX).toString();
    }

    /** {@code com.example.orderitems} for {@code order-items}. */
    PackageName defaultPackage() {
        String word = SEPARATORS.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
        return new PackageName(PACKAGE_PREFIX + (PackageName.isKeyword(word) ? word + CLASS_SUFFIX.toLowerCase(Locale.ROOT) : word));
    }
}
