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
import io.framex.proxy.testing.LocalServer;
import io.framex.proxy.testing.Python;
import io.quarkus.test.QuarkusUnitTest;

/** What others' tools say about the document that clients get, with the operations of a FastAPI service in it. */
class ServedDocumentLintTest {

    private static final int PORT = FastApiService.port("linted");

    private static Optional<LocalServer> upstream = Optional.empty();

    @RegisterExtension
    static final QuarkusUnitTest APP = FastApiService.inFrontOf(PORT, "echo,proxy");

    @BeforeAll
    static void start() {
        upstream = FastApiService.start(PORT);
    }

    @AfterAll
    static void stop() {
        upstream.ifPresent(LocalServer::close);
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
