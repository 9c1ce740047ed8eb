package io.framex.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A setting that Quarkus has under another name: whichever of the two stands in the stronger source counts for both.
 *
 * @param key key of FrameX, without {@code framex.}
 * @param quarkusName property of Quarkus
 */
record SharedSetting(String key, String quarkusName) {

    static final List<SharedSetting> ALL = List.of(
            new SharedSetting("server.host", "quarkus.http.host"),
            new SharedSetting("server.port", "quarkus.http.port"),
            new SharedSetting("server.max_body_size", "quarkus.http.limits.max-body-size"),
            new SharedSetting("server.limits.max_header_size", "quarkus.http.limits.max-header-size"),
            new SharedSetting("server.limits.max_request_line", "quarkus.http.limits.max-initial-line-length"),
            new SharedSetting("server.limits.max_parameters", "quarkus.http.limits.max-parameters"),
            new SharedSetting("server.limits.max_concurrent_streams", "quarkus.http.limits.max-concurrent-streams"),
            new SharedSetting("server.pre_stop_delay", "quarkus.shutdown.delay"),
            new SharedSetting("server.cors.enabled", "quarkus.http.cors.enabled"),
            new SharedSetting("server.cors.origins", "quarkus.http.cors.origins"),
            new SharedSetting("server.cors.methods", "quarkus.http.cors.methods"),
            new SharedSetting("server.cors.headers", "quarkus.http.cors.headers"),
            new SharedSetting("server.cors.exposed_headers", "quarkus.http.cors.exposed-headers"),
            new SharedSetting("server.cors.access_control_max_age", "quarkus.http.cors.access-control-max-age"),
            new SharedSetting("server.cors.access_control_allow_credentials",
                    "quarkus.http.cors.access-control-allow-credentials"),
            new SharedSetting("log.level", "quarkus.log.level"));

    /** Asked for each property that anybody reads, so nothing is computed then. */
    private static final Map<String, String> COUNTERPARTS = ALL.stream()
            .flatMap(shared -> Stream.of(Map.entry(shared.property(), shared.quarkusName),
                    Map.entry(shared.quarkusName, shared.property())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The property that has to say the same as the given one. */
    static Optional<String> counterpart(String property) {
        return Optional.ofNullable(COUNTERPARTS.get(property));
    }

    /** What to say where both stand in one source and differ. */
    String conflict() {
        return "\"" + key + "\" stands beside a different \"" + quarkusName
                + "\", which is the same setting; keep one of them";
    }

    String property() {
        return "framex." + key;
    }
}
