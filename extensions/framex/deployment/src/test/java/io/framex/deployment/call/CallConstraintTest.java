package io.framex.deployment.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.checked.CheckedPlugin;

import io.framex.FailedCallException;
import io.framex.InvalidArgumentsException;
import io.framex.PluginApis;
import io.quarkus.test.QuarkusUnitTest;

class CallConstraintTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage(CheckedPlugin.class.getPackage()))
            .overrideRuntimeConfigKey("framex.load_plugins", "checked");

    @Inject
    PluginApis apis;

    @Test
    void isReportedAsARequestDoes() {
        List<Map<String, Object>> served = given().queryParam("number", 50).queryParam("name", "a")
                .get("/api/v1/checked/page").then().statusCode(422).extract().path("data.detail");
        InvalidArgumentsException failure = catchThrowableOfType(InvalidArgumentsException.class,
                () -> apis.call("/api/v1/checked/page", Map.of("number", 50, "name", "a"), String.class));
        assertThat(failure.detail()).isEqualTo(served).hasSize(2);
    }

    @Test
    void isThePluginsMistakeWhereItsResultIsWrong() {
        FailedCallException failure = catchThrowableOfType(FailedCallException.class,
                () -> apis.call("/api/v1/checked/broken", Map.of(), Object.class));
        assertThat(failure.code()).isEqualTo("FX-500-INTERNAL");
    }
}
