package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiException;
import io.framex.OnProxy;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;

/** An instance that is told to send its own functions to itself, over the network: what goes round is refused and never runs. */
class LoopedFunctionsTest {

    private static final int PORT = FastApiService.port("looped");
    private static final String URL = "\"http://127.0.0.1:" + PORT + "\"";

    @RegisterExtension
    static final QuarkusUnitTest APP = CalledInstance.with(Functions.class, FastApiService.class, Relay.class)
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.function_targets." + URL + ".instance_id", CalledInstance.AUDIENCE)
            .overrideRuntimeConfigKey("framex.plugins.proxy.proxy_functions." + URL, "looped.blocking,looped.later");

    @Inject
    Functions functions;

    @Test
    void endsAfterAFewHops() throws Exception {
        try (Relay relay = new Relay(PORT, RestAssured.port)) {
            assertThatThrownBy(() -> functions.blocking()).isInstanceOfSatisfying(ApiException.class,
                    refused -> assertThat(refused.code()).isEqualTo("FX-508-HOPS"));
            assertThatThrownBy(() -> functions.later().await().indefinitely()).isInstanceOfSatisfying(ApiException.class,
                    refused -> assertThat(refused.code()).isEqualTo("FX-508-HOPS"));
        }
    }

    @ApplicationScoped
    public static class Functions {

        @OnProxy("looped.blocking")
        public String blocking() {
            throw new IllegalStateException("runs here");
        }

        @OnProxy("looped.later")
        public Uni<String> later() {
            throw new IllegalStateException("runs here");
        }
    }
}
