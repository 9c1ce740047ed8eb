package com.example.application.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.awaitility.Awaitility;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.test.ApiReply;

/** The application twice: one instance has the plugin of a team, which calls what only the other instance has. */
final class TwoInstances implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FrameXProcess upstream;
    private final FrameXProcess caller;
    private final Client client;

    private TwoInstances(FrameXProcess upstream, FrameXProcess caller) {
        this.upstream = upstream;
        this.caller = caller;
        this.client = new Client(caller);
    }

    /**
     * Starts both and waits until the document of the upstream is read.
     *
     * @param upstream settings of the upstream
     * @param caller settings of the section {@code server} of the other
     */
    static TwoInstances start(String upstream, String caller) {
        FrameXProcess behind = FrameXProcess.start(upstream);
        try {
            return start(behind.awaitReady(), caller);
        } catch (RuntimeException | Error failure) {
            behind.close();
            throw failure;
        }
    }

    private static TwoInstances start(FrameXProcess behind, String caller) {
        FrameXProcess front = FrameXProcess.start("""
                load_plugins = ["purchasing"]
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true
                %s

                [auth]
                rules = { "/api/v1/proxy/remote" = [] }

                [plugins.proxy.proxy_urls."%s"]
                enable = ["/api/*"]
                auth = { rules = { "/api/v1/headers" = ["orders-key"] } }
                """.formatted(caller, behind.url()));
        try {
            TwoInstances both = new TwoInstances(behind, front.awaitReady());
            Awaitility.await("the document is read").until(() -> both.client.get("/api/v1/results/number").status() == 200);
            return both;
        } catch (RuntimeException | Error failure) {
            front.close();
            throw failure;
        }
    }

    Client client() {
        return client;
    }

    FrameXProcess upstream() {
        return upstream;
    }

    /** What came of a call: {@code result}, or {@code kind}, {@code status}, {@code code}, {@code message} and {@code problems}. */
    JsonNode call(String api, Map<String, ?> arguments) {
        return client.postJson("/api/v1/purchasing/call", inquiry(api, arguments)).data();
    }

    /** What the client of a plugin gets that leaves the failure of a call to FrameX. */
    ApiReply unhandled(String api, Map<String, ?> arguments) {
        return client.postJson("/api/v1/purchasing/unhandled", inquiry(api, arguments));
    }

    ApiReply stream(String api) {
        return client.postJson("/api/v1/purchasing/stream", inquiry(api, Map.of()));
    }

    private static String inquiry(String api, Map<String, ?> arguments) {
        try {
            return MAPPER.writeValueAsString(Map.of("api", api, "arguments", arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        caller.close();
        upstream.close();
    }
}
