package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;


/** What {@code max_stored_bytes} bounds is all that senders give, headers too. */
class StoredBytesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create()
            .overrideRuntimeConfigKey("framex.plugins.rpc.max_stored_bytes", "1M");

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    @Test
    void countHeadersToo() {
        String headers = IntStream.range(0, 32).mapToObj(i -> "\"X-" + i + "\": \"" + "x".repeat(4000) + "\"")
                .collect(Collectors.joining(","));
        int accepted = 0;
        int status = 200;
        while (status == 200 && accepted < 100) {
            status = given().contentType("application/json").body("""
                    {"app_name": "a", "func_name": "f", "destination": "bob@example.com", "headers": {%s}}""".formatted(headers))
                    .post("/rpc/send").statusCode();
            accepted += status == 200 ? 1 : 0;
        }

        assertThat(status).isEqualTo(503);
        assertThat(accepted).isBetween(4, 1024 * 1024 / (32 * 4000));
    }
}
