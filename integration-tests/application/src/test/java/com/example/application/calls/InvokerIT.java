package com.example.application.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

/** A plugin that calls another one, as in the example of cross-plugin access of Python FrameX. */
class InvokerIT {

    private static FrameXProcess server;

    private final Client client = new Client(server);

    @BeforeAll
    static void start() {
        server = FrameXProcess.start("""
                load_plugins = ["invoker"]
                load_builtin_plugins = ["echo"]
                """).awaitReady();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void gathersFourResultsInOneList() {
        assertThat(client.get("/api/v1/evoke_echo?message=hi").data()).hasToString(
                "[\"hi\",\"This message is being streamed., hi\",\"Got your message: hi\",\"hi,{'id': 1, 'name': '原神'}\"]");
    }

    @Test
    void gathersTheSameThroughATypedClient() {
        assertThat(client.get("/api/v1/evoke_echo_typed?message=hi").data())
                .isEqualTo(client.get("/api/v1/evoke_echo?message=hi").data());
    }

    @Test
    void learnsWhyACallWasRefused() {
        assertThat(client.get("/api/v1/refused_calls").data()).hasToString(
                "[\"FX-422-VALIDATION\",\"FX-422-VALIDATION\",\"FX-403-UNDECLARED\",\"FX-400-STREAM\"]");
        assertThat(client.get("/api/v1/refused_on_event_loop").data().textValue()).isEqualTo("FX-500-BLOCKING");
    }

    @Test
    void isToBlameForAWrongCallThatItDoesNotHandle() {
        assertThat(client.get("/api/v1/unhandled_call").isError(500, "FX-500-INTERNAL").body())
                .doesNotContain("Field required");
    }

    @Test
    void isTimedWithAllItCalls() {
        client.get("/api/v1/evoke_echo?message=timed").data();
        assertThat(client.get("/metrics", "Accept", "text/plain").body()).contains(
                "framex_calls_seconds_count{api=\"echo.EchoPlugin.confess\",outcome=\"SUCCESS\",plugin=\"echo\"",
                "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/api/v1/evoke_echo\"",
                "framex_plugin_up{plugin=\"invoker\"", "process_cpu_usage").doesNotContain("timed\"");
    }

    @Test
    void doesNotStartWithoutWhatItRequires() {
        try (FrameXProcess alone = FrameXProcess.start("load_plugins = [\"invoker\"]")) {
            assertThat(alone.awaitExit()).isEqualTo(1);
            assertThat(alone.output()).contains("Plugin \"invoker\" requires \"/api/v1/echo\", which no active plugin has. "
                    + "Add \"echo\" to load_builtin_plugins.").doesNotContain("\tat ");
        }
    }
}
