package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class FormTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.forms").addClass(RawClient.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "forms");

    @TestHTTPResource
    URI server;

    @Test
    void takesFilesAndFields() {
        given().multiPart("document", "a.txt", CONTENT).multiPart("copies", "2").post("/api/v1/forms/upload").then()
                .statusCode(200).body("data", is("a.txt:content:2:none"));
        given().multiPart("files", "a.txt", CONTENT).multiPart("files", "b.txt", CONTENT).post("/api/v1/forms/many").then()
                .statusCode(200).body("data", is(2));
    }

    @Test
    void takesUrlEncodedFieldsWhereThereAreNoFiles() {
        given().formParam("name", "n").formParam("numbers", 1, 2).post("/api/v1/forms/fields").then().statusCode(200)
                .body("data", is("n[1, 2]"));
    }

    @Test
    void reportsWhatIsMissingOrWrong() {
        given().multiPart("note", "x").post("/api/v1/forms/upload").then().statusCode(422)
                .body("data.detail[0].loc", contains("body", "document")).body("data.detail[0].type", is("missing"))
                .body("data.detail[1].loc", contains("body", "copies"));
        given().multiPart("document", "a.txt", CONTENT).multiPart("copies", "two").post("/api/v1/forms/upload").then()
                .statusCode(422).body("data.detail[0].type", is("int_parsing")).body("data.detail[0].input", is("two"));
    }

    @Test
    void endsTheConnectionWhereAFormHasTooManyFields() throws IOException {
        String field = "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nx\r\n";
        String body = field.repeat(3000) + "--b--\r\n";
        try (RawClient client = new RawClient(server)) {
            client.send("POST /api/v1/forms/upload HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 400 ").contains("FX-400-REQUEST");
        }
    }

    @Test
    void refusesTextWhereAFileIsExpected() {
        given().multiPart("document", "just text").multiPart("copies", "2").post("/api/v1/forms/upload").then()
                .statusCode(422).body("data.detail[0].loc", contains("body", "document"))
                .body("data.detail[0].type", is("value_error"));
        given().multiPart("files", "just text").post("/api/v1/forms/many").then().statusCode(422)
                .body("data.detail[0].loc", contains("body", "files"));
    }

    @Test
    void refusesOtherMediaTypes() {
        given().contentType("application/json").body("{}").post("/api/v1/forms/upload").then().statusCode(415)
                .body("code", is("FX-415-MEDIA"));
    }
}
