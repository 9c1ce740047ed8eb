package io.framex.proxy.config;

import java.util.Optional;

import io.smallrye.config.WithDefault;

/** TLS towards an upstream. */
public interface UpstreamTlsConfig {

    /**
     * File (PEM) with the authorities that are trusted; those of the Java runtime where it is absent.
     */
    Optional<String> ca();

    /**
     * File (PEM) with the certificate that this service shows, and its chain.
     */
    Optional<String> certificate();

    /**
     * File (PEM) with the private key of `certificate`.
     */
    Optional<String> certificateKey();

    /**
     * Refuse certificates that are not for the host of the URL.
     */
    @WithDefault("true")
    boolean verifyHost();
}
