package io.framex.proxy.remote.function;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.config.UpstreamConfig;
import io.framex.proxy.remote.FunctionCompression;
import io.framex.proxy.remote.FunctionKeyConfig;
import io.framex.proxy.remote.FunctionTargetConfig;
import io.framex.proxy.remote.Zstandard;
import io.framex.proxy.remote.frame.FrameKey;
import io.framex.proxy.upstream.OutboundKeys;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.smallrye.config.Secret;

/** What the settings say about functions, checked. */
final class FunctionSettings {

    private static final String SECTION = "plugins.proxy.";
    private static final String AUTH = SECTION + "auth";
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

    /**
     * Whether calls may be compressed by zstd. Where they may, or some are sent so, it is loaded.
     *
     * @throws InvalidSettingsException where it cannot be used here
     */
    boolean acceptsZstd() {
        boolean sent = config.functionCompression() == FunctionCompression.ZSTD;
        boolean accepted = config.acceptZstd().orElse(sent);
        boolean sentToSome = config.functionTargets().values().stream()
                .anyMatch(target -> target.compression().filter(FunctionCompression.ZSTD::equals).isPresent());
        if (sent || accepted || sentToSome) {
            try {
                Zstandard.load();
            } catch (LinkageError e) {
                String setting = SECTION + (sent ? "function_compression" : accepted ? "accept_zstd" : "function_targets");
                throw new InvalidSettingsException(List.of(problem(setting, "\"" + setting + "\" asks for zstd, whose library "
                        + "cannot be loaded: " + e.getMessage())));
            }
        }
        return accepted;
    }

    /** How calls of an instance are written. */
    FunctionFormat format(String url) {
        Optional<FunctionTargetConfig> own = target(url);
        return new FunctionFormat(own.flatMap(FunctionTargetConfig::codec).orElse(config.codec()),
                own.flatMap(FunctionTargetConfig::compression).orElse(config.functionCompression()),
                own.flatMap(FunctionTargetConfig::instanceId).orElse(url));
    }

    Optional<FunctionTargetConfig> target(String url) {
        return Optional.ofNullable(config.functionTargets().get(url));
    }

    /**
     * The key that is sent to an instance: its own, that of an upstream of the same URL, or, where there is only one instance,
     * that for all.
     *
     * @throws InvalidSettingsException where keys cannot be used
     */
    Optional<String> outboundKey(String url) {
        try {
            Optional<String> own = target(url).flatMap(target -> key(OutboundKeys.of(target.auth())));
            UpstreamConfig upstream = config.upstreams().get(url);
            if (own.isEmpty() && upstream != null) {
                own = key(OutboundKeys.of(upstream.auth()));
            }
            if (own.isEmpty() && config.proxyFunctions().size() == 1) {
                own = key(OutboundKeys.ofAll(config));
            }
            return own;
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(List.of(problem(AUTH, "\"" + AUTH + "\" " + e.getMessage())));
        }
    }

    private static Optional<String> key(OutboundKeys keys) {
        return keys.find(CallRequest.PATH);
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
