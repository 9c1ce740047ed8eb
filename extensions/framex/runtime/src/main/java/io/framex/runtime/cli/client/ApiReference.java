package io.framex.runtime.cli.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.framex.runtime.cli.context.CommandFailure;

/**
 * What {@code call} was asked to call.
 *
 * @param method HTTP method where it was given
 * @param path absolute path, possibly a template
 */
record ApiReference(Optional<String> method, String path) {

    private static final String PREFIX = "/api/v1/";
    private static final Pattern METHOD_AND_PATH = Pattern.compile("([A-Za-z]+)\\s+(\\S+)");
    private static final Pattern FUNCTION = Pattern.compile("[^/.]+\\.[^/.]+\\.[^/.]+");

    /**
     * Reads {@code /api/v1/echo}, {@code POST /api/v1/echo_model} or the short {@code echo}.
     *
     * @throws CommandFailure where the text names a function API
     */
    static ApiReference parse(String text) {
        Matcher both = METHOD_AND_PATH.matcher(text.strip());
        if (both.matches()) {
            return new ApiReference(Optional.of(both.group(1).toUpperCase(Locale.ROOT)), absolute(both.group(2)));
        }
        if (FUNCTION.matcher(text).matches()) {
            throw new CommandFailure("'" + text + "' names a function API. Functions are called by plugins, not over HTTP;"
                    + " 'framex plugins --output json' lists the HTTP APIs of each plugin.");
        }
        return new ApiReference(Optional.empty(), absolute(text.strip()));
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : PREFIX + path;
    }
}
