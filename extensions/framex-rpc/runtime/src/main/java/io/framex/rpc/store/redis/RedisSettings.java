package io.framex.rpc.store.redis;

import io.framex.rpc.config.RedisConfig;
import io.framex.rpc.store.shared.ServerTrust;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.RedisOptions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the client of Redis has to know. */
final class RedisSettings {

    /** Bounded by {@link RedisLink} before. */
    private static final int SPARE_COMMANDS = 16;

    private RedisSettings() {
    }

    static RedisOptions options(RedisConfig config) {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        String user = config.user().map(name -> "?user=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).orElse("");
        NetClientOptions net = new NetClientOptions().setTcpNoDelay(true).setTcpKeepAlive(true)
                .setConnectTimeout((int) Math.min(Integer.MAX_VALUE, config.timeout().toMillis())).setSsl(config.tls());
        if (config.tls()) {
            net.setHostnameVerificationAlgorithm("HTTPS");
            net.setTrustOptions(ServerTrust.of("plugins.rpc.redis.ca", config.ca()));
        }
        RedisOptions options = new RedisOptions().setNetClientOptions(net).setMaxPoolSize(1).setMaxPoolWaiting(1)
                .setMaxWaitingHandlers(config.maxPending() + SPARE_COMMANDS)
                .setConnectionString((config.tls() ? "rediss://" : "redis://") + host + ":" + config.port() + "/"
                        + config.database() + user);
        config.password().ifPresent(password -> options.setPassword(password.get()));
        return options;
    }
}
