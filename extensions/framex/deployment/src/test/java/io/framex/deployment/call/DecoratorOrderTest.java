package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.FailedCallException;
import io.framex.PluginApis;
import io.framex.runtime.call.ApiDecorator;
import io.framex.runtime.call.ApiInvoker;
import io.framex.runtime.call.ApiResult;
import io.framex.runtime.call.ApiTarget;
import io.framex.runtime.call.CallStage;
import io.quarkus.test.QuarkusUnitTest;

class DecoratorOrderTest {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    PluginApis apis;

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void followsTheStages() {
        apis.call("target.TargetPlugin.nothing", Map.of(), Void.class);
        assertThat(SEEN).containsExactly("METRICS target.TargetPlugin.nothing", "BULKHEAD target.TargetPlugin.nothing",
                "BULKHEAD ended null false", "METRICS ended null false");
    }

    @Test
    void tellsDecoratorsHowLaterResultsEnd() {
        apis.callAsync("target.TargetPlugin.uni", Map.of("text", "x"), String.class).await().indefinitely();
        assertThat(SEEN).endsWith("BULKHEAD ended null false", "METRICS ended null false");
        SEEN.clear();
        apis.callAsync("target.TargetPlugin.never", Map.of(), String.class).subscribe().with(item -> {
        }).cancel();
        assertThat(SEEN).contains("BULKHEAD ended null true", "METRICS ended null true");
    }

    @Test
    void turnsWhatADecoratorThrowsIntoAnErrorOfTheCaller() {
        assertThatThrownBy(() -> apis.call("/api/v1/target/header", Map.of("X-Tenant", "full"), String.class))
                .isInstanceOf(FailedCallException.class).hasMessage("full");
    }

    @Singleton
    public static class Decorators {

        @Produces
        @Singleton
        ApiDecorator metrics() {
            return new Recording(CallStage.METRICS);
        }

        @Produces
        @Singleton
        ApiDecorator bulkhead() {
            return new Recording(CallStage.BULKHEAD);
        }
    }

    record Recording(CallStage stage) implements ApiDecorator {

        @Override
        public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
            return call -> {
                SEEN.add(stage + " " + target.api());
                if (stage == CallStage.BULKHEAD && call.arguments().length == 1 && "full".equals(call.arguments()[0])) {
                    throw new FailedCallException(503, "FX-503-BUSY", "full", null);
                }
                ApiResult result = next.invoke(call);
                return result.onTermination(
                        (failure, cancelled) -> SEEN.add(stage + " ended " + failure + " " + cancelled));
            };
        }
    }
}
