package io.framex.proxy.remote.function;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.proxy.config.OutboundAuthConfig;
import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.config.UpstreamConfig;
import io.framex.proxy.remote.FunctionKeyConfig;
import io.framex.proxy.remote.FunctionTargetConfig;
import io.framex.proxy.remote.frame.FrameKey;
import io.framex.runtime.config.AccessKeys;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.smallrye.config.Secret;

/** What the settings say about functions, checked. */
final class FunctionSettings {

    private static final String SECTION = "plugins.proxy.";
    private static final String FUNCTIONS = SECTION + "proxy_functions";

    private final ProxyConfig config;

    FunctionSettings(ProxyConfig config) {
        this.config = config;
    }

    /**
     * The URL of each function that runs elsewhere.
     *
     * @throws InvalidSettingsException where one is not there, or is named twice
     */
    Map<String, String> urls(ProxyFunctions functions) {
        Map<String, String> urls = new HashMap<>();
        List<SettingProblem> problems = new ArrayList<>();
        config.proxyFunctions().forEach((url, names) -> names.forEach(name -> {
            String other = urls.put(name, url);
            if (functions.find(name).isEmpty()) {
                problems.add(problem(FUNCTIONS, "\"" + FUNCTIONS + "\" names \"" + name + "\", which is no @OnProxy function of "
                        + "this application; its functions are " + functions.names()));
            } else if (other != null && !other.equals(url)) {
                problems.add(problem(FUNCTIONS, "\"" + FUNCTIONS + "\" names \"" + name + "\" under two URLs"));
            }
        }));
        refuse(problems);
        return urls;
    }

    WatchedKeys keys() {
        List<FrameKey> keys = new ArrayList<>();
        String setting = SECTION + "keys";
        try {
            for (FunctionKeyConfig key : config.keys()) {
                keys.add(FrameKey.of(key.id(), key.key().map(Secret::get).orElseThrow(() -> new IllegalArgumentException(
                        "key \"" + key.id() + "\" has neither \"key\" nor \"key_file\""))));
            }
            setting = SECTION + "keys_file";
            return new WatchedKeys(keys, config.keysFile().map(Path::of).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(List.of(problem(setting, "\"" + setting + "\": " + e.getMessage())));
        } catch (IOException e) {
            throw new InvalidSettingsException(List.of(problem(setting, "\"" + setting + "\" cannot be read: " + e)));
        }
    }

    Optional<FunctionTargetConfig> target(String url) {
        return Optional.ofNullable(config.functionTargets().get(url));
    }

    /**
     * The key that is sent to an instance: its own, that of an upstream of the same URL, or, where there is only one instance,
     * that for all.
     */
    Optional<String> outboundKey(String url) {
        Optional<String> own = target(url).flatMap(target -> first(target.auth()));
        UpstreamConfig upstream = config.upstreams().get(url);
        if (own.isEmpty() && upstream != null) {
            own = first(upstream.auth());
        }
        if (own.isEmpty() && config.proxyFunctions().size() == 1) {
            own = first(config.auth());
        }
        return own;
    }

    private static Optional<String> first(OutboundAuthConfig auth) {
        String exact = null;
        String widest = null;
        int longest = -1;
        for (Map.Entry<String, AccessKeys> rule : auth.rules().entrySet()) {
            if (rule.getValue().values().isEmpty()) {
                continue;
            }
            String path = rule.getKey();
            if (path.equals(CallRequest.PATH)) {
                exact = rule.getValue().values().get(0);
            } else if (path.endsWith("/*") && CallRequest.PATH.startsWith(path.substring(0, path.length() - 1))
                    && path.length() > longest) {
                longest = path.length();
                widest = rule.getValue().values().get(0);
            }
        }
        return Optional.ofNullable(exact != null ? exact : widest);
    }

    static SettingProblem problem(String setting, String message) {
        return new SettingProblem(SettingOrigins.of(setting), message);
    }

    static void refuse(List<SettingProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }
}
