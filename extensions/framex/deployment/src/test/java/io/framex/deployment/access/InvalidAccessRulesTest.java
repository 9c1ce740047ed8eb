package io.framex.deployment.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class InvalidAccessRulesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.create()
            .overrideConfigKey("framex.auth.rules.\"/x\"", "[\"@nobody\"]")
            .overrideConfigKey("framex.auth.rules.\"/y/*/z\"", "[\"s3cret\"]")
            .overrideConfigKey("framex.auth.keys.short.sha256", "s3cret")
            .overrideConfigKey("framex.auth.auth_urls", "/z")
            .assertException(failure -> assertThat(failure.getMessage().lines()).containsExactlyInAnyOrder(
                    "application.properties: \"auth.keys.short.sha256\" must be 64 hexadecimal digits, the SHA-256 of the key",
                    "application.properties: \"auth.rules.\"/x\"\" refers to \"@nobody\", which is not below \"auth.keys\"; "
                            + "the named keys are short",
                    "application.properties: \"auth.rules.\"/y/*/z\"\": the path \"/y/*/z\" may have \"*\" only as its last segment, "
                            + "such as \"/x/*\"",
                    "application.properties: \"auth.auth_urls\" needs \"auth.general_auth_keys\"; for paths that nobody may call, "
                            + "write \"auth.rules\" with empty lists"));

    @Test
    void startIsRefused() {
        Assertions.fail("the application must not start");
    }
}
