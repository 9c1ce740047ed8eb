package io.framex.proxy.argument;

import java.util.regex.Pattern;

/**
 * A parameter of an operation.
 *
 * @param name as it is sent
 * @param place where it stands
 * @param required whether the upstream refuses requests without it
 * @param style how lists and objects are written
 * @param explode whether each item or member stands for itself
 * @param json whether the value is written as JSON
 */
public record Parameter(String name, Place place, boolean required, Style style, boolean explode, boolean json) {

    /** What stands for a parameter in the template of a path; its name is the first group. */
    public static final Pattern IN_TEMPLATE = Pattern.compile("\\{([^/{}]+)}");

    /** One that a template names and nothing describes. */
    public static Parameter ofPath(String name) {
        return new Parameter(name, Place.PATH, true, Style.SIMPLE, false, false);
    }
}
