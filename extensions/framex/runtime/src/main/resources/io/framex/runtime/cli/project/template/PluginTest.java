package {{package}};

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class {{class}}Test {

    @Test
    void echoesTheMessage() {
        given().queryParam("message", "hello")
                .when().get("/api/v1/{{name}}")
                .then().statusCode(200).body("data", equalTo("{{name}}: hello"));
    }

    @Test
    void answersTheTextOfTheModel() {
        given().contentType("application/json").body("{\"text\": \"hello\"}")
                .when().post("/api/v1/{{name}}_model")
                .then().statusCode(200).body("data.text", equalTo("hello"));
    }

    @Test
    void refusesACallWithoutMessage() {
        given().when().get("/api/v1/{{name}}")
                .then().statusCode(422).body("code", equalTo("FX-422-VALIDATION"));
    }
}
