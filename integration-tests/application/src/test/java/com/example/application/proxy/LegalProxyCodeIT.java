package com.example.application.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code server.legal_proxy_code} decides about the status in the envelope where another instance answers errors as 200. */
class LegalProxyCodeIT {

    private static final String UPSTREAM = """
            load_plugins = ["orders"]

            [server]
            errors_as_200 = true
            """;

    private static TwoInstances instances;

    @BeforeAll
    static void start() {
        instances = TwoInstances.start(UPSTREAM, "legal_proxy_code = [200, 409]");
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @Test
    void aStatusInTheListIsSuccess() {
        assertThat(instances.call("/api/v1/failures/meant", Map.of())).hasToString("{\"result\":null}");
        assertThat(instances.call("/api/v1/results/flag", Map.of())).hasToString("{\"result\":false}");
    }

    @Test
    void anyOtherIsTheErrorThatItNames() {
        try (TwoInstances strict = TwoInstances.start(UPSTREAM, "")) {
            JsonNode failure = strict.call("/api/v1/failures/meant", Map.of());
            assertThat(failure.get("kind").textValue()).isEqualTo("FailedCallException");
            assertThat(failure.get("status").intValue()).isEqualTo(409);
            assertThat(failure.get("message").textValue()).isEqualTo("order 7 is closed");
        }
    }

    @Test
    void validationIsOfItsKindAllTheSame() {
        JsonNode failure = instances.call("/api/v1/presence/required", Map.of("first", "f", "second", "two", "third", "LOW"));

        assertThat(failure.get("kind").textValue()).isEqualTo("InvalidArgumentsException");
        assertThat(failure.get("problems")).hasToString("[\"int_parsing [query, second]\"]");
    }
}
