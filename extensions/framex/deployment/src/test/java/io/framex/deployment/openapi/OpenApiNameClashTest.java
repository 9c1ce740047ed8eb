package io.framex.deployment.openapi;

import static io.framex.deployment.openapi.ServedDocument.names;
import static io.framex.deployment.openapi.ServedDocument.operation;
import static io.framex.deployment.openapi.ServedDocument.resolve;
import static io.framex.deployment.openapi.ServedDocument.schemaOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.acme.MeasuringPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.QuarkusUnitTest;

class OpenApiNameClashTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(MeasuringPlugin.class, ServedDocument.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "measuring");

    @Test
    void theAuthorsTypeKeepsItsName() {
        JsonNode document = ServedDocument.get();
        JsonNode operation = operation(document, "get", "/api/v1/error_of_measurement");

        assertThat(names(resolve(document, schemaOf(document, operation).at("/properties/data")).path("properties")))
                .containsExactly("plusMinus");
        JsonNode failed = resolve(document, operation.at("/responses/500"));
        assertThat(names(resolve(document, failed.at("/content/application~1json/schema")).path("properties")))
                .contains("status", "code");
    }
}
