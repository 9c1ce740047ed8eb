package io.framex.rpc.config;

import java.time.Duration;
import java.util.Optional;

import io.framex.runtime.config.Range;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** The server of the store `redis`. */
public interface RedisConfig {

    /**
     * Name or address of the server.
     */
    @WithDefault("127.0.0.1")
    String host();

    /**
     * Its port.
     */
    @WithDefault("6379")
    @Range(min = 1, max = 65535)
    int port();

    /**
     * Number of the database.
     */
    @WithDefault("0")
    @Range(min = 0)
    int database();

    /**
     * Name of the user; the default user where it is absent.
     */
    Optional<String> user();

    /**
     * Password of the user.
     */
    Optional<Secret<String>> password();

    /**
     * Whether the connection is encrypted.
     */
    @WithDefault("false")
    boolean tls();

    /**
     * File (PEM) with the authorities that are trusted; those of the Java runtime where it is absent.
     */
    Optional<String> ca();

    /**
     * With what every key begins. Brokers that share requests have the same.
     */
    @WithDefault("framex-rpc:")
    String prefix();

    /**
     * How long Redis may leave commands without any reply before the connection is given up.
     */
    @WithDefault("5s")
    Duration timeout();

    /**
     * How many commands may be under way; requests beyond that are refused with 503.
     */
    @WithDefault("10000")
    @Range(min = 1)
    int maxPending();

    /**
     * How many bytes commands under way may take; requests beyond that are refused with 503.
     */
    @WithDefault("64M")
    MemorySize maxPendingSize();
}
