package io.framex.proxy.upstream;

import java.util.List;
import java.util.Optional;

import io.framex.proxy.config.UpstreamConfig;
import io.framex.runtime.access.PathRules;

/** Which paths of an upstream are forwarded. Immutable. */
final class UpstreamPaths {

    private final PathRules<Boolean> enabled;
    private final PathRules<Boolean> disabled;
    private final List<String> extra;

    /**
     * Reads them.
     *
     * @param whiteList what counts for an upstream that does not say it itself
     * @throws IllegalArgumentException where no request could match what is written
     */
    UpstreamPaths(UpstreamConfig config, Optional<List<String>> whiteList) {
        this.enabled = PathRules.covering(config.enable().or(() -> whiteList).orElse(List.of()));
        this.disabled = PathRules.covering(config.disable().orElse(List.of()));
        this.extra = config.extraPaths().orElse(List.of());
        PathRules.covering(extra);
    }

    boolean forwards(String template) {
        return enabled.covers(template) && !disabled.covers(template);
    }

    boolean isDisabled(String path) {
        return disabled.covers(path);
    }

    List<String> extra() {
        return extra;
    }
}
