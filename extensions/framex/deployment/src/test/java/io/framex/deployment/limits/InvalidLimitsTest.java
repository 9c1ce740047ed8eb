package io.framex.deployment.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class InvalidLimitsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("max_header_size", "0")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContaining("\"server.limits.max_header_size\" must be between 256 and 16M"));

    @Test
    void stopsTheStart() {
        fail("started");
    }
}
