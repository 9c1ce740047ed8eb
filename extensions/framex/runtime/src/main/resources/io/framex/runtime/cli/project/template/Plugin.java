package {{package}};

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.framex.OnRequest;
import io.framex.Plugin;

@Plugin(name = "{{name}}", version = "0.1.0", description = "A minimal example", author = "you",
        url = "https://example.com")
public class {{class}} {

    /** A body, read from JSON. */
    public record EchoBody(@JsonProperty(required = true) String text) {
    }

    /** GET /api/v1/{{name}}?message=hello */
    @OnRequest("/{{name}}")
    public String echo(String message) {
        return "{{name}}: " + message;
    }

    /** POST /api/v1/{{name}}_model with {"text": "hello"} */
    @OnRequest(value = "/{{name}}_model", methods = "POST")
    public Map<String, String> model(EchoBody model) {
        return Map.of("text", model.text());
    }
}
