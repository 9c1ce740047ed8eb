package io.framex.rpc.syftbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A function of an application of SyftBox. Each part is the name of one folder: none has a separator, or means another folder.
 *
 * @param datasite address of the owner
 */
record Endpoint(String datasite, String app, String function) {

    private static final Pattern URL = Pattern.compile("syft://([^/]+)/app_data/([^/]+)/rpc/([^/]+)");
    private static final Pattern DATASITE = Pattern.compile("[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /** Empty where SyftBox has no such URL. */
    static Optional<Endpoint> parse(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches() || !DATASITE.matcher(parts.group(1)).matches()
                || !Stream.of(parts.group(2), parts.group(3)).allMatch(name -> NAME.matcher(name).matches())) {
            return Optional.empty();
        }
        return Optional.of(new Endpoint(parts.group(1), parts.group(2), parts.group(3)));
    }

    /** As SyftBox writes it. */
    String url() {
        return "syft://" + datasite + "/app_data/" + app + "/rpc/" + function;
    }
}
