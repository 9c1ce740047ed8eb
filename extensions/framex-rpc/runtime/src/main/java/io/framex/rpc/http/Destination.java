package io.framex.rpc.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address, or a {@code syft://} URL that also names application and function.
 *
 * @param text as it was written
 * @param app the application of a URL
 * @param function the function of a URL
 */
record Destination(String text, Optional<String> app, Optional<String> function) {

    private static final int LONGEST = 512;
    private static final String ADDRESS = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?";
    private static final Pattern ADDRESS_ALONE = Pattern.compile(ADDRESS);
    private static final Pattern URL = Pattern.compile("syft://" + ADDRESS + "/app_data/([^/]+)/rpc/([^/]+)");

    /** Empty where the text is neither. */
    static Optional<Destination> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (ADDRESS_ALONE.matcher(text).matches()) {
            return Optional.of(new Destination(text, Optional.empty(), Optional.empty()));
        }
        Matcher url = URL.matcher(text);
        if (url.matches() && Names.isName(url.group(1)) && Names.isName(url.group(2))) {
            return Optional.of(new Destination(text, Optional.of(url.group(1)), Optional.of(url.group(2))));
        }
        return Optional.empty();
    }
}
