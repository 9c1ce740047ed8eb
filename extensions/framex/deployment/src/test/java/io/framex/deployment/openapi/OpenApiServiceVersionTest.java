package io.framex.deployment.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class OpenApiServiceVersionTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ServedDocument.class))
            .overrideRuntimeConfigKey("REVERSION", "abc1234");

    @Test
    void comesFromTheEnvironmentWhereItIsNotConfigured() {
        assertThat(ServedDocument.get().at("/info/description").asText()).contains("| Service-Version | `vabc1234` |");
    }
}
