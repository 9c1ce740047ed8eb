package io.framex.rpc.answer;

import java.util.List;
import java.util.Map;

import io.framex.rpc.config.RpcDestinationConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.vertx.core.VertxException;
import io.vertx.core.http.RequestOptions;

/** Refuses destinations that no request could be sent to. */
public final class DestinationsCheck {

    private static final int LARGEST_PORT = 65_535;

    private DestinationsCheck() {
    }

    /**
     * @param destinations by their patterns
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static void check(Map<String, RpcDestinationConfig> destinations) {
        List<SettingProblem> problems = destinations.entrySet().stream()
                .filter(destination -> !canBeAsked(destination.getValue().url()))
                .map(destination -> SettingOrigins.key("plugins", "rpc", "destinations", destination.getKey(), "url")).sorted()
                // The URL may have a password in it.
                .map(key -> new SettingProblem(SettingOrigins.of(key), "\"" + key
                        + "\" must be an absolute http or https URL such as \"https://broker.example.com\""))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    private static boolean canBeAsked(String url) {
        try {
            // What reads it for each request, so that both agree; it takes names of hosts that java.net.URI does not.
            RequestOptions read = new RequestOptions().setAbsoluteURI(url);
            return !read.getHost().isEmpty() && read.getPort() > 0 && read.getPort() <= LARGEST_PORT
                    && url.chars().noneMatch(character -> character <= ' ' || character == 0x7f);
        } catch (IllegalArgumentException | VertxException notAnUrl) {
            return false;
        }
    }
}
