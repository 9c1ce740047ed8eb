package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Call;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginClient;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.quarkus.test.QuarkusUnitTest;

class ClientResultTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Target.class, Client.class),
            "Found 6 plugin problems:",
            "[FX-PLUGIN-045] GET /api/v1/echo_stream is a stream, so the client's method must return Multi",
            "[FX-PLUGIN-045] GET /api/v1/echo is no stream, so the client's method cannot return Multi",
            "[FX-PLUGIN-045] A client's method cannot return CompletionStage<String>",
            "[FX-PLUGIN-045] GET /api/v1/count returns Integer, which can never become the String of the client's method",
            "[FX-PLUGIN-045] GET /api/v1/count returns Integer, which can never become the List<String>",
            "[FX-PLUGIN-045] GET /api/v1/nothing returns Void, which can never become the String");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "target")
    public static class Target {
        @OnRequest("/count")
        public int count() {
            return 1;
        }

        @OnRequest("/nothing")
        public void nothing() {
            // has no result
        }
    }

    @PluginClient
    interface Client {
        @Call("/api/v1/echo_stream")
        String noStream(String message);

        @Call("/api/v1/echo")
        Multi<StreamEvent> stream(String message);

        @Call("/api/v1/echo")
        CompletionStage<String> stage(String message);

        @Call("/api/v1/count")
        String text();

        @Call("/api/v1/count")
        List<String> list();

        @Call("/api/v1/nothing")
        Uni<String> something();

        @Call("/api/v1/count")
        Uni<Long> wider();

        @Call("/api/v1/count")
        void ignored();
    }
}
