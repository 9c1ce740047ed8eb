package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.cli.context.Json;

class CallCommandTest {

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","paths":{
              "/api/v1/echo":{"get":{"parameters":[{"name":"message","in":"query"},{"name":"tag","in":"query"}]}},
              "/api/v1/users/{id}":{"get":{"parameters":[{"$ref":"#/components/parameters/Id"}]}},
              "/api/v1/model":{"post":{"parameters":[{"name":"message","in":"query"}],
                "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Model"}}}}}},
              "/api/v1/free":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"object"}}}}}},
              "/api/v1/upload":{"post":{"requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object"}}}}}},
              "/api/v1/both":{"get":{},"post":{}}},
             "components":{
              "parameters":{"Id":{"name":"id","in":"path"}},
              "schemas":{"Color":{"type":"string"},"Model":{"type":"object","properties":{
                "id":{"type":"integer"},"name":{"type":"string"},"ratio":{"type":["number","null"]},
                "tags":{"type":"array"},"color":{"$ref":"#/components/schemas/Color"},
                "owner":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/Color"}]}}}}}}
            """;
    private static final String ENVELOPE = """
            {"status":200,"message":"success","timestamp":"2026-01-01 12:00:00","data":%s}""";

    @TempDir
    Path folder;

    private FakeServer server;

    @BeforeEach
    void startServer() {
        server = new FakeServer().document(DOCUMENT);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void queryParametersAreEncodedAndMayRepeat() {
        server.answer("/api/v1/echo", 200, ENVELOPE.formatted("\"hello\""));

        CommandRun run = call("/api/v1/echo", "message=a b&c=原", "tag=x", "tag=y");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).isEqualToIgnoringNewLines("hello");
        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request.line())
                .isEqualTo("GET /api/v1/echo?message=a%20b%26c%3D%E5%8E%9F&tag=x&tag=y"));
    }

    @Test
    void aShortNameMeansThePathBelowTheApiPrefix() {
        server.answer("/api/v1/echo", 200, ENVELOPE.formatted("\"hello\""));

        assertThat(call("echo", "message=hello").exitCode()).isZero();
    }

    @Test
    void bodyMembersTakeTheTypeOfTheirSchema() throws IOException {
        server.answer("/api/v1/model", 200, ENVELOPE.formatted("{\"a\":1}"));

        CommandRun run = call("/api/v1/model", "message=hi", "id=1", "name=2", "ratio=0.5", "tags:=[\"x\"]", "color=3", "owner=4");

        assertThat(run.errors()).isEmpty();
        assertThat(Json.parse(run.output()).path("a").asInt()).isEqualTo(1);
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.line()).isEqualTo("POST /api/v1/model?message=hi");
            assertThat(Json.parse(request.body())).isEqualTo(Json.parse("""
                    {"id":1,"name":"2","ratio":0.5,"tags":["x"],"color":"3","owner":"4"}"""));
        });
    }

    @Test
    void aValueOfTheWrongTypeIsLeftToTheServer() throws IOException {
        server.answer("/api/v1/model", 422, """
                {"status":422,"message":"Request validation failed","timestamp":"2026-01-01 12:00:00",
                "code":"FX-422-VALIDATION","data":{"detail":[{"type":"int_parsing","loc":["body","id"],"msg":"not an integer"}]}}""");

        CommandRun run = call("/api/v1/model", "id=x");

        assertThat(Json.parse(server.requests().get(0).body()).path("id").asText()).isEqualTo("x");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).containsExactly("422 FX-422-VALIDATION: Request validation failed",
                "  body.id: not an integer");
    }

    @Test
    void aBodyWithoutDescribedMembersTakesAny() throws IOException {
        server.answer("/api/v1/free", 200, ENVELOPE.formatted("null"));

        call("/api/v1/free", "a=1", "b:=true");

        assertThat(Json.parse(server.requests().get(0).body())).isEqualTo(Json.parse("{\"a\":\"1\",\"b\":true}"));
    }

    @Test
    void pathParametersAreFilledInOrWrittenOut() {
        server.answer("/api/v1/users/7 7", 200, ENVELOPE.formatted("7"));

        assertThat(call("/api/v1/users/{id}", "id=7 7").output()).isEqualToIgnoringNewLines("7");
        assertThat(call("/api/v1/users/7%207").output()).isEqualToIgnoringNewLines("7");
        assertThat(server.requests()).extracting(FakeServer.Request::line).containsOnly("GET /api/v1/users/7%207");
    }

    @Test
    void aPathWithSeveralMethodsAsksForOne() {
        server.answer("/api/v1/both", 200, "\"raw\"");

        CommandRun run = call("/api/v1/both");
        CommandRun post = call("post /api/v1/both");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("'GET /api/v1/both' or 'POST /api/v1/both'");
        assertThat(post.output()).isEqualToIgnoringNewLines("raw");
        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request.line()).startsWith("POST "));
    }

    @Test
    void anUnknownParameterIsNamedBeforeAnythingIsSent() {
        CommandRun run = call("/api/v1/model", "nam=x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("'nam'").contains("It takes: color, id, message, name, owner, ratio, tags.");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aFormIsRefused() {
        CommandRun run = call("/api/v1/upload", "file=x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("takes a form");
    }

    @Test
    void whatIsNotDescribedIsTriedAnyway() {
        server.answer("/health", 200, "\"ok\"").answer("/hidden", 200, "");

        assertThat(call("/health").output()).isEqualToIgnoringNewLines("ok");
        call("PUT /hidden", "a=1");
        assertThat(server.requests().get(1)).isEqualTo(
                new FakeServer.Request("PUT /hidden", Optional.empty(), "{\"a\":\"1\"}"));
    }

    @Test
    void aServerWithoutDocumentIsCalledToo() {
        server.answer("/api/v1/openapi.json", 401, "{}").answer("/api/v1/echo", 200, ENVELOPE.formatted("\"hello\""));

        assertThat(call("echo", "message=hello").output()).isEqualToIgnoringNewLines("hello");
    }

    @Test
    void theWholeBodyIsForPrograms() throws IOException {
        server.answer("/api/v1/echo", 200, ENVELOPE.formatted("\"hello\""));

        JsonNode body = Json.parse(call("echo", "message=hello", "--output", "json").output());

        assertThat(body.path("status").asInt()).isEqualTo(200);
        assertThat(body.path("data").asText()).isEqualTo("hello");
    }

    @Test
    void anErrorInsideAnHttpSuccessIsAnErrorToo() {
        server.answer("/api/v1/echo", 200, """
                {"status":404,"message":"gone","timestamp":"2026-01-01 12:00:00"}""");

        CommandRun run = call("echo", "message=x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).isEqualToIgnoringNewLines("404: gone");
    }

    @Test
    void anErrorThatIsNotJsonIsShownAsItIs() {
        server.handle("/api/v1/echo", exchange -> FakeServer.send(exchange, 502, "text/plain", "Bad Gateway\n"));

        assertThat(call("echo", "message=x").errors()).isEqualToIgnoringNewLines("502: Bad Gateway");
    }

    @Test
    void functionNamesAreNotCallable() {
        CommandRun run = call("echo.EchoPlugin.confess", "message=x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).singleElement().asString().contains("function API").contains("not over HTTP");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theKeyIsSentAsAuthorization() {
        server.answer("/api/v1/echo", 200, ENVELOPE.formatted("1"));

        call("echo", "message=x", "--key", "service-key");

        assertThat(server.requests().get(0).authorization()).contains("service-key");
    }

    @Test
    void theKeyMayComeFromTheEnvironment() {
        server.answer("/api/v1/echo", 200, ENVELOPE.formatted("1"));

        CommandRun.in(folder, Map.of("FRAMEX_KEY", "from-environment"), failed -> 0, SamplePlugins::catalog, "call", "echo",
                "message=x", "--url", server.url());

        assertThat(server.requests().get(0).authorization()).contains("from-environment");
    }

    @Test
    void theAddressComesFromTheSettings() throws IOException {
        server.answer("/api/v1/echo", 200, ENVELOPE.formatted("\"hello\""));
        Files.writeString(folder.resolve("config.toml"), "[server]\nhost = \"0.0.0.0\"\nport = %d\n".formatted(server.port()));

        assertThat(CommandRun.in(folder, "call", "echo", "message=x").output()).isEqualToIgnoringNewLines("hello");
    }

    @Test
    void nobodyListeningIsOneLine() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0)) {
            freePort = socket.getLocalPort();
        }

        CommandRun run = CommandRun.in(folder, "call", "echo", "--url", "http://127.0.0.1:" + freePort);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).singleElement().asString()
                .startsWith("Cannot connect to http://127.0.0.1:" + freePort).contains("framex run");
    }

    @Test
    void anUnknownHostIsOneLine() {
        CommandRun run = CommandRun.in(folder, "call", "echo", "--url", "http://nowhere.invalid:8080");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).isEqualToIgnoringNewLines("There is no host named nowhere.invalid.");
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsOneLine() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            CommandRun run = CommandRun.in(folder, "call", "echo", "--timeout", "1", "--url",
                    "http://127.0.0.1:" + silent.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.errors().lines()).singleElement().asString().contains("within 1 s").contains("--timeout");
        }
    }

    @Test
    void somethingElseThanHttpIsOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Thread answering = new Thread(() -> {
                try (var socket = other.accept()) {
                    socket.getOutputStream().write("SSH-2.0-x\r\n\r\n".getBytes());
                    socket.getOutputStream().flush();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            answering.start();

            CommandRun run = CommandRun.in(folder, "call", "echo", "--url", "http://127.0.0.1:" + other.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.errors().lines()).hasSize(1);
            answering.join();
        }
    }

    private CommandRun call(String... arguments) {
        String[] line = new String[arguments.length + 3];
        line[0] = "call";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        line[arguments.length + 1] = "--url";
        line[arguments.length + 2] = server.url();
        return CommandRun.in(folder, line);
    }
}
