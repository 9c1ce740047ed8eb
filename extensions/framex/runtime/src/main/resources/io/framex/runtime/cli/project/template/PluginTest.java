package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.framex.test.FrameXClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class {{class}}Test {

    @TestHTTPResource
    URI server;

    private FrameXClient client;

    @BeforeEach
    void connect() {
        client = FrameXClient.at(server);
    }

    @Test
    void echoesTheMessage() {
        assertEquals("{{name}}: hello",
                client.get("/api/v1/{{name}}").argument("message", "hello").send().data(String.class));
    }

    @Test
    void answersTheTextOfTheModel() {
        assertEquals("hello",
                client.post("/api/v1/{{name}}_model").json(Map.of("text", "hello")).send().data().get("text").textValue());
    }

    @Test
    void refusesACallWithoutMessage() {
        client.get("/api/v1/{{name}}").send().isInvalid("missing at query.message");
    }
}
