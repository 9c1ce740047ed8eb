package io.framex.deployment.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Where a connection may turn out to be one of HTTP/2. */
class RequestTimeTest extends RequestTimeContract {

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with(LIMITS);

    /** "PRI" is the beginning of HTTP/2, "P" also that of "POST". */
    @Test
    void cutsTheBeginningOfHttp2ThatDrips() throws IOException {
        try (DrippingClient client = client()) {
            assertThat(client.send("PRI * HTTP/2.0\r\n").readAll()).isEmpty();
        }
    }
}
