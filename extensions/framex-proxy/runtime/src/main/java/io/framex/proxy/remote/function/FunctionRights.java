package io.framex.proxy.remote.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.access.NamedRules;
import io.framex.runtime.config.AccessKeys;
import io.framex.runtime.config.FrameXConfig;
import io.vertx.core.http.HttpServerRequest;

/** Who may call which function. Immutable and thread safe. */
final class FunctionRights {

    private static final String SETTING = "plugins.proxy.expose";

    private final NamedRules rules;

    private FunctionRights(NamedRules rules) {
        this.rules = rules;
    }

    /**
     * @param expose keys by function name or {@code demo.*}; empty where whoever reaches the endpoint may call everything
     */
    static FunctionRights of(FrameXConfig config, Map<String, AccessKeys> expose) {
        if (expose.isEmpty()) {
            return new FunctionRights(null);
        }
        Map<String, List<String>> paths = new LinkedHashMap<>();
        expose.forEach((function, keys) -> paths.put(path(function), keys.values()));
        return new FunctionRights(NamedRules.of(config.auth(), paths, SETTING));
    }

    boolean admits(String function, HttpServerRequest request) {
        return rules == null || rules.admits(path(function), request);
    }

    /** Names are looked up as paths are: the most specific rule decides. */
    private static String path(String function) {
        return '/' + function.replace('.', '/');
    }
}
