package io.framex.deployment.openapi;

import static io.framex.deployment.openapi.ServedDocument.PATH;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

class OpenApiHttpTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ServedDocument.class));

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void isJsonThatClientsAskForAgain() throws Exception {
        HttpResponse<byte[]> answer = get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(answer.headers().firstValue("vary").orElseThrow()).isEqualToIgnoringCase("accept-encoding");
        assertThat(answer.headers().firstValue("etag").orElseThrow()).matches("\"[0-9a-f]+\"");
    }

    @Test
    void isNotSentAgainToClientsThatHaveIt() throws Exception {
        String etag = get().headers().firstValue("etag").orElseThrow();

        HttpResponse<byte[]> again = get("If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("etag")).contains(etag);
        assertThat(get("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void isTheSameDocumentForAMinute() throws Exception {
        assertThat(get().body()).isEqualTo(get().body());
    }

    @Test
    void isCompressedForClientsThatAcceptIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get();

        HttpResponse<byte[]> compressed = get("Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("etag")).isPresent().isNotEqualTo(plain.headers().firstValue("etag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes()).isEqualTo(plain.body());
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<byte[]> head = client.send(request().method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length")).contains(Integer.toString(get().body().length));
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
    void refusesOtherMethods(String method) {
        given().request(method, PATH).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS")
                .body("code", equalTo("FX-405-METHOD"));
    }

    @Test
    void tellsWhichMethodsItAllows() {
        given().options(PATH).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/openapi", "/q/openapi.json", "/q/openapi.yaml", "/openapi", "/q/swagger-ui/",
            "/api/v1/openapi.yaml", "/api/v1/openapi" })
    void isNowhereElse(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404).body("code", equalTo("FX-404-ROUTE"));
    }

    private HttpResponse<byte[]> get(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH));
    }
}
