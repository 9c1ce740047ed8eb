package io.framex.proxy.remote;

import java.util.Optional;

import io.smallrye.config.WithConverter;
import io.quarkus.runtime.configuration.TrimmedStringConverter;
import io.smallrye.config.Secret;

/** One key of remote functions. */
public interface FunctionKeyConfig {

    /**
     * Name of the key, the same on all instances: 1 to 32 letters, digits, `.`, `_` or `-`.
     */
    @WithConverter(TrimmedStringConverter.class)
    String id();

    /**
     * The key, or `key_file`: 32 bytes in Base64.
     */
    Optional<Secret<String>> key();
}
