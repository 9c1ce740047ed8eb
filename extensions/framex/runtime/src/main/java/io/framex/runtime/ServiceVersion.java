package io.framex.runtime;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.framex.runtime.config.FrameXConfig;

/** The version of the service that runs on FrameX: {@code server.reversion}, else {@code REVERSION}, else the product's. */
@Singleton
public class ServiceVersion {

    @Inject
    FrameXConfig config;

    @ConfigProperty(name = "REVERSION")
    Optional<String> reversion;

    /** The version, never blank. */
    public String current() {
        return config.server().reversion().filter(version -> !version.isBlank())
                .or(() -> reversion.filter(version -> !version.isBlank())).orElseGet(ProductVersion::current);
    }
}
