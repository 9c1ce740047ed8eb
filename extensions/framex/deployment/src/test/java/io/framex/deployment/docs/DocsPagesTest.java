package io.framex.deployment.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

class DocsPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

    @ParameterizedTest
    @CsvSource({ "/docs,swagger-ui-bundle.js", "/redoc,redoc.standalone.js" })
    void servesThePageAndEverythingItNeeds(String path, String program) {
        String page = given().get(path).then().statusCode(200).contentType("text/html").extract().asString();

        List<String> references = REFERENCE.matcher(page).results().map(reference -> reference.group(1)).toList();

        assertThat(references).anyMatch(reference -> reference.endsWith("/" + program))
                .allMatch(reference -> !reference.contains(":") && !reference.startsWith("/"), "relative")
                .allSatisfy(reference -> given().get("/" + reference).then().statusCode(200));
        assertThat(page).as("inline script").doesNotContain("<script>").doesNotContainPattern("\\son\\w+=");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs", "/redoc", "/docs/page.js", "/redoc/page.js", "/docs/page.css" })
    void letsNothingElseRun(String path) {
        Response answer = given().get(path);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
                "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("script-src 'self' ").doesNotContain("unsafe-eval").doesNotContain("http");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void cachesForeverWhatHasItsVersionInItsPath() {
        Response program = given().get(pathOf("swagger-ui-bundle.js"));

        assertThat(program.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(program.contentType()).startsWith("text/javascript");
        assertThat(given().get("/docs/page.js").header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs", "/redoc/page.js", "/docs/icon.svg" })
    void isNotSentAgainToClientsThatHaveIt(String path) {
        String etag = given().get(path).header("ETag");

        given().header("If-None-Match", etag).get(path).then().statusCode(304).header("ETag", etag);
    }

    @ParameterizedTest
    @ValueSource(strings = { "swagger-ui-bundle.js", "page.js" })
    void isTheSameCompressedOrNot(String file) throws IOException, InterruptedException {
        HttpRequest plain = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + pathOf(file))).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(plain,
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        Response compressed = given().header("Accept-Encoding", "gzip").get(pathOf(file));

        assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.asString()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @CsvSource({ "/docs/,../docs", "/redoc/,../redoc" })
    void leadsTrailingSlashesToThePage(String path, String location) {
        given().redirects().follow(false).get(path).then().statusCode(308).header("Location", location);
        given().get(path).then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs", "/docs/", "/redoc", "/docs/page.js" })
    void refusesOtherMethods(String path) {
        given().post(path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS")
                .body("code", equalTo("FX-405-METHOD"));
        given().head(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs/nothing", "/docs/assets.list", "/docs/docs.html", "/docs/../docs/assets.list",
            "/docs/%2e%2e/assets.list", "/docs/page.js/x", "/docs/page.js%00", "/redoc/page.css",
            "/webjars/swagger-ui/index.html", "/io/framex/docs/docs.html" })
    void servesNothingElse(String path) {
        int refused = path.contains("..") || path.contains("%") ? 400 : 404;
        given().urlEncodingEnabled(false).redirects().follow(false).get(path).then().statusCode(refused);
    }

    @Test
    void packagesNothingThatCallsHome() {
        String program = given().get(redoc()).asString();

        assertThat(program).contains("API docs by Redocly").doesNotContain("cdn.redoc");
    }

    @Test
    void comesWithItsLicences() {
        assertThat(given().get(pathOf("swagger-ui-bundle.js").replace("swagger-ui-bundle.js", "LICENSE.txt")).asString())
                .contains("Apache License");
        assertThat(given().get(redoc().replace("redoc.standalone.js", "LICENSE.txt")).asString()).contains("MIT License");
        given().get(redoc() + ".LICENSE.txt").then().statusCode(200);
    }

    private static String pathOf(String file) {
        return reference("/docs", file);
    }

    private static String redoc() {
        return reference("/redoc", "redoc.standalone.js");
    }

    private static String reference(String page, String file) {
        return REFERENCE.matcher(given().get(page).asString()).results().map(reference -> "/" + reference.group(1))
                .filter(reference -> reference.endsWith("/" + file)).findFirst().orElseThrow();
    }
}
