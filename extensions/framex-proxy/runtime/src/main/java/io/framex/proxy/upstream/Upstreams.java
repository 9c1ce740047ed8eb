package io.framex.proxy.upstream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.proxy.config.OutboundAuthConfig;
import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.config.UpstreamConfig;
import io.framex.proxy.config.UpstreamTlsConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.vertx.core.Vertx;

/** Makes upstreams of their settings, and says everything that is wrong with these at once. */
public final class Upstreams {

    private static final String SECTION = "plugins.proxy";
    private static final String URLS = SECTION + ".proxy_urls";

    private final Vertx vertx;
    private final ProxyConfig config;
    private final List<SettingProblem> problems = new ArrayList<>();

    private Upstreams(Vertx vertx, ProxyConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * The configured upstreams, in the order in which they are configured. Connects to none of them.
     *
     * @throws InvalidSettingsException where they cannot be used
     */
    public static List<Upstream> of(Vertx vertx, ProxyConfig config) {
        return new Upstreams(vertx, config).read();
    }

    private List<Upstream> read() {
        Map<String, UpstreamConfig> written = written();
        List<Upstream> upstreams = new ArrayList<>();
        Map<String, String> seen = new LinkedHashMap<>();
        written.forEach((url, settings) -> {
            String key = config.upstreams().containsKey(url) ? SettingOrigins.key("plugins", "proxy", "proxy_urls", url) : URLS;
            try {
                Upstream upstream = upstream(url, settings, written.size());
                upstreams.add(upstream);
                if (seen.put(upstream.toString(), url) != null) {
                    problem(key, "stands for the same upstream as another URL, " + upstream);
                }
            } catch (IllegalArgumentException e) {
                problem(key, e.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            upstreams.forEach(Upstream::close);
            throw new InvalidSettingsException(problems);
        }
        return List.copyOf(upstreams);
    }

    /** In the order of the file: the first upstream wins where two have the same path. */
    private Map<String, UpstreamConfig> written() {
        Map<String, UpstreamConfig> all = new LinkedHashMap<>();
        List<String> list = config.urls().orElse(List.of());
        if (!list.isEmpty() && !config.upstreams().isEmpty()) {
            problem(URLS, "has both forms, a list and a table; keep one of them");
        }
        list.forEach(url -> all.put(url, config.upstreams().get(url)));
        config.upstreams().keySet().stream().sorted(Comparator
                .comparingInt((String url) -> SettingOrigins
                        .of(SettingOrigins.key("plugins", "proxy", "proxy_urls", url)).line())
                .thenComparing(Comparator.naturalOrder())).forEach(url -> all.put(url, config.upstreams().get(url)));
        return all;
    }

    private Upstream upstream(String written, UpstreamConfig settings, int number) {
        UpstreamUrl url = UpstreamUrl.parse(written);
        UpstreamPaths paths = new UpstreamPaths(settings, config.whiteList());
        boolean path = settings.docsPath().startsWith("/") && !settings.docsPath().startsWith("//");
        if (!path && !settings.docsPath().equals(Upstream.NO_DOCUMENT)) {
            throw new IllegalArgumentException("has a \"docs_path\" that is not a path, such as \"/openapi.json\"");
        }
        checkFiles(settings.tls());
        OutboundKeys keys = keys(settings.auth(), number);
        return new Upstream(url, settings, paths, keys, settings.timeout().orElse(config.timeout()),
                UpstreamClients.create(vertx, url, settings));
    }

    /** Keys of one upstream must not reach another, so the table for all is only for one. */
    private OutboundKeys keys(OutboundAuthConfig own, int number) {
        boolean global = !config.auth().rules().isEmpty() || config.generalAuthKeys().isPresent()
                || config.auth().generalAuthKeys().isPresent();
        if (!global) {
            return OutboundKeys.of(own);
        }
        if (number > 1) {
            throw new IllegalArgumentException("is one of several upstreams, so \"" + SECTION
                    + ".auth\" does not say which of them its keys are for; give each its own \"auth\"");
        }
        if (!own.rules().isEmpty()) {
            return OutboundKeys.of(own);
        }
        return OutboundKeys.ofAll(config);
    }

    private static void checkFiles(UpstreamTlsConfig tls) {
        if (tls.certificate().isPresent() != tls.certificateKey().isPresent()) {
            throw new IllegalArgumentException("needs both \"tls.certificate\" and \"tls.certificate_key\", or neither");
        }
        for (Optional<String> file : List.of(tls.ca(), tls.certificate(), tls.certificateKey())) {
            file.filter(path -> !Files.isReadable(Path.of(path))).ifPresent(path -> {
                throw new IllegalArgumentException("names a file that cannot be read: " + path);
            });
        }
    }

    private void problem(String key, String message) {
        problems.add(new SettingProblem(SettingOrigins.of(key), "\"" + key + "\" " + message));
    }
}
