package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.composed.caller.CallerPlugin;

import io.framex.PluginApis;
import io.framex.RefusedCallException;
import io.framex.runtime.catalog.PluginCatalog;
import io.quarkus.test.QuarkusUnitTest;

class UndeclaredCallTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    CallerPlugin caller;

    @Inject
    PluginApis outside;

    @Inject
    PluginCatalog catalog;

    @Test
    void isRefusedWithinAPlugin() {
        RefusedCallException failure = catchThrowableOfType(RefusedCallException.class,
                () -> caller.apis().call("target.TargetPlugin.blockingThread", Map.of(), String.class));
        assertThat(failure.status()).isEqualTo(403);
        assertThat(failure.code()).isEqualTo("FX-403-UNDECLARED");
        assertThat(failure).hasMessageContaining("Plugin \"caller\"").hasMessageContaining("requiredRemoteApis");
    }

    @Test
    void declaredCallsPassByEveryNameOfTheApi() {
        for (String api : List.of("/api/v1/target/header", "GET /api/v1/target/header")) {
            assertThat(caller.apis().call(api, Map.of("X-Tenant", "blue"), String.class)).isEqualTo("blue");
        }
    }

    @Test
    void whatAClientCallsIsDeclared() {
        assertThat(caller.apis().call("POST /api/v1/target/things", Map.of(), String.class)).isEqualTo("posted");
        assertThat(catchThrowableOfType(RefusedCallException.class,
                () -> caller.apis().call("GET /api/v1/target/things", Map.of(), String.class)).code())
                .isEqualTo("FX-403-UNDECLARED");
        assertThat(catalog.find("caller").orElseThrow().policy().requiredRemoteApis())
                .startsWith("/api/v1/target/header", "target.TargetPlugin.thread")
                .contains("POST /api/v1/target/things", "target.TargetPlugin.uni").doesNotHaveDuplicates();
    }

    @Test
    void nothingIsRefusedOutsideOfPlugins() {
        assertThat(outside.call("target.TargetPlugin.blockingThread", Map.of(), String.class)).isNotEmpty();
    }
}
