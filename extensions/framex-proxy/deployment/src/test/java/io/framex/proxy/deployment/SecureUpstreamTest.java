package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Upstreams over TLS with authorities and certificates of their own, and over HTTP/2. */
class SecureUpstreamTest {

    private static final String TRUSTED = "framex.plugins.proxy.proxy_urls.\"https://127.0.0.1:" + TlsUpstream.port() + "\".";
    private static final String UNTRUSTED = "framex.plugins.proxy.proxy_urls.\"https://localhost:" + TlsUpstream.port() + "\".";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(TlsUpstream.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("framex.plugins.proxy.document_retry", "100ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/*")
            .overrideRuntimeConfigKey(TRUSTED + "http2", "true")
            .overrideRuntimeConfigKey(TRUSTED + "tls.ca", TlsUpstream.folder().resolve("server.pem").toString())
            .overrideRuntimeConfigKey(TRUSTED + "tls.certificate", TlsUpstream.folder().resolve("client.pem").toString())
            .overrideRuntimeConfigKey(TRUSTED + "tls.certificate_key", TlsUpstream.folder().resolve("client-key.pem").toString())
            .overrideRuntimeConfigKey(TRUSTED + "host", "inner.example")
            .overrideRuntimeConfigKey(UNTRUSTED + "docs_path", "none")
            .overrideRuntimeConfigKey(UNTRUSTED + "extra_paths", "/untrusted/*");

    @Test
    void http2AndCertificatesAreUsed() {
        Awaitility.await().until(() -> given().body("x").post("/secure").statusCode() == 200);
        assertThat(given().body("body").post("/secure").asString()).isEqualTo("HTTP_2 inner.example body");
    }

    @Test
    void anUnknownAuthorityIsABadGateway() {
        given().get("/untrusted/x").then().statusCode(502).body("code", is("FX-502-UPSTREAM"));
    }
}
