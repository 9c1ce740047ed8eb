package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpExchange;

import io.framex.runtime.cli.context.CommandContext;

class CallStreamTest {

    private static final String CHUNK = "event: message_chunk\ndata: {\"content\": \"%s\"}\n\n";
    private static final String FINISH = "event: finish\ndata: {}\n\n";

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void piecesBecomeOneText() {
        stream(CHUNK.formatted("原") + CHUNK.formatted("神") + FINISH);

        CommandRun run = CommandRun.in(folder, "call", "/s", "--url", server.url());

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo("原神" + System.lineSeparator());
    }

    @Test
    void programsGetOneObjectPerEvent() {
        stream(CHUNK.formatted("a") + "data: plain\n\n" + FINISH);

        CommandRun run = CommandRun.in(folder, "call", "/s", "--output", "json", "--url", server.url());

        assertThat(run.output().lines()).containsExactly(
                "{\"event\":\"message_chunk\",\"data\":{\"content\":\"a\"}}",
                "{\"event\":\"\",\"data\":\"plain\"}",
                "{\"event\":\"finish\",\"data\":{}}");
    }

    @Test
    void otherEventsStandOnLinesOfTheirOwn() {
        stream(CHUNK.formatted("a") + "event: debug\ndata: {\"n\": 1}\n\n" + "data: {\"x\":1}\n\n");

        CommandRun run = CommandRun.in(folder, "call", "/s", "--url", server.url());

        assertThat(run.output().lines()).containsExactly("a", "debug: {\"n\": 1}", "{\"x\":1}");
    }

    @Test
    void anErrorEventFails() {
        stream(CHUNK.formatted("a") + "event: error\ndata: {\"status\": 503, \"message\": \"busy\"}\n\n");

        CommandRun run = CommandRun.in(folder, "call", "/s", "--url", server.url());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEqualToIgnoringNewLines("a");
        assertThat(run.errors()).isEqualToIgnoringNewLines("503: busy");
    }

    @Test
    void aBrokenStreamIsOneLine() {
        server.handle("/s", exchange -> {
            open(exchange, 10_000);
            write(exchange, CHUNK.formatted("a"));
            exchange.close();
        });

        CommandRun run = CommandRun.in(folder, "call", "/s", "--url", server.url());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEqualToIgnoringNewLines("a");
        assertThat(run.errors().lines()).singleElement().asString().contains("broke off");
    }

    @Test
    void eventsAreShownWhileTheStreamIsOpen() {
        CountDownLatch seen = new CountDownLatch(1);
        server.handle("/s", exchange -> {
            open(exchange, 0);
            write(exchange, CHUNK.formatted("early"));
            boolean shown = await(seen);
            write(exchange, CHUNK.formatted(shown ? "late" : "never shown"));
            exchange.close();
        });
        StringWriter shown = new StringWriter() {
            @Override
            public void flush() {
                if (toString().contains("early")) {
                    seen.countDown();
                }
            }
        };

        CommandContext context = new CommandContext(folder, Map.of(), SamplePlugins::catalog, failed -> 0,
                new PrintWriter(shown), new PrintWriter(new StringWriter()));
        FrameXCommand.commandLine(context).execute("call", "/s", "--url", server.url());

        assertThat(shown.toString()).isEqualToIgnoringNewLines("earlylate");
    }

    private void stream(String text) {
        server.handle("/s", exchange -> FakeServer.send(exchange, 200, "text/event-stream;charset=UTF-8", text));
    }

    private static void open(HttpExchange exchange, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, length);
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
