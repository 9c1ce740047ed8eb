package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.framex.deployment.openapi.OpenApiLint;
import io.quarkus.test.QuarkusUnitTest;

/** What others' tools say about the document that clients get, with the operations of a FastAPI service in it. */
class ServedDocumentLintTest {

    /** The same in both class loaders that this class is loaded by. */
    private static final int PORT = (Integer) System.getProperties().computeIfAbsent("io.framex.test.linted-port",
            key -> FastApiService.freePort());

    private static Optional<FastApiService> upstream = Optional.empty();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(FastApiService.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo,proxy")
            .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/api/*")
            .overrideRuntimeConfigKey("framex.plugins.proxy.document_retry", "100ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.refresh_interval", "200ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.proxy_urls", "http://127.0.0.1:" + PORT);

    @BeforeAll
    static void start() {
        upstream = FastApiService.start(PORT);
    }

    @AfterAll
    static void stop() {
        upstream.ifPresent(FastApiService::close);
    }

    @Test
    void findsNothingToComplainAbout(@TempDir Path directory) throws Exception {
        assumeThat(upstream).as("Python with FastAPI, see .ci/setup").isPresent();
        await().until(() -> served().contains("/api/v1/kinds/{item_id}/of/{kind}"));
        String document = served();
        assertThat(document).contains("\"/api/v1/echo_model\"");
        new OpenApiLint(directory).check(document,
                // The licence is the author's business.
                "info-license",
                // Health and version answer nothing but 200.
                "operation-4xx-response",
                // Operations without authentication say nothing about it.
                "security-defined");
    }

    private static String served() {
        return given().get("/api/v1/openapi.json").then().statusCode(200).extract().asString();
    }
}
