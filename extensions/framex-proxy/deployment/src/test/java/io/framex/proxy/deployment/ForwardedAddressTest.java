package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** Upstreams are told the address of the connection, even where Quarkus itself takes addresses from anybody. */
class ForwardedAddressTest {

    private static final int UPSTREAM = RawUpstream.port("forwarded-address", "/echo");

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("quarkus.http.proxy.proxy-address-forwarding", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:" + UPSTREAM + "\".enable", "/*");

    @Test
    void whatAStrangerSaysOfItselfDoesNotCount() throws Exception {
        Awaitility.await().until(() -> RawClient.exchange(RestAssured.port, "GET /echo").startsWith("HTTP/1.1 200"));
        String answer = RawClient.exchange(RestAssured.port, "GET /echo", "X-Forwarded-For: 6.6.6.6", "X-Forwarded-Proto: https");
        assertThat(answer).contains("X-Forwarded-For: 127.0.0.1\r\n", "X-Forwarded-Proto: http\r\n", "Forwarded: for=127.0.0.1;")
                .doesNotContain("6.6.6.6", "https");
    }
}
