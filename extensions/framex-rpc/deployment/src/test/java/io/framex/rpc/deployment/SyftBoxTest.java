package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** Requests to applications of SyftBox: to a real one in Python, and to one that does what it should not. */
class SyftBoxTest {

    private static final Path PYTHON = Path.of("/usr/local/lib/framex-syft/bin/python3");
    private static final Path DATASITES = datasites();
    private static final String SENDER = "alice@example.com";

    private static final String APPLICATION = """
            import sys
            from pathlib import Path
            from syft_core import Client
            from syft_core.config import SyftClientConfig
            from syft_event import SyftEvents
            from syft_event.types import Response

            data = Path(sys.argv[1]).parent
            client = Client(SyftClientConfig(data_dir=data, email="bob@example.com", path=data / "config.json"))
            box = SyftEvents("calculator", client=client)

            @box.on_request("/add")
            def add(body: dict) -> dict:
                return {"sum": body["a"] + body["b"]}

            @box.on_request("/greet")
            def greet(text: str) -> str:
                return "got " + text

            @box.on_request("/nothing")
            def nothing(body: dict):
                return None

            @box.on_request("/refuse")
            def refuse(body: dict):
                return Response(body="secret", status_code=403)

            @box.on_request("/broken")
            def broken(body: dict):
                raise RuntimeError("secret")

            box.start()
            print("ready", flush=True)
            sys.stdin.read()
            box.stop()
            """;

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(MemoryBroker.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo,rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.plugins.rpc.syftbox.datasites", DATASITES.toString())
            .overrideRuntimeConfigKey("framex.plugins.rpc.syftbox.email", SENDER)
            .overrideRuntimeConfigKey("framex.plugins.rpc.syftbox.timeout", "500ms")
            .overrideRuntimeConfigKey("framex.plugins.rpc.syftbox.poll_interval", "10ms")
            .overrideRuntimeConfigKey("framex.plugins.rpc.syftbox.max_response_size", "4K")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.backoff", "10ms")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.max_attempts", "2");

    private final ObjectMapper mapper = new ObjectMapper();
    private Process application;

    /** The same in the class loader of the application. */
    private static Path datasites() {
        String property = SyftBoxTest.class.getName();
        if (System.getProperty(property) == null) {
            try {
                System.setProperty(property, Files.createDirectory(Files.createTempDirectory("framex-syft").resolve("datasites"))
                        .toRealPath().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Path.of(System.getProperty(property));
    }

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (application != null) {
            application.destroy();
            application.waitFor();
        }
    }

    private void startPython() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(PYTHON), "needs syft-event");
        Path script = Files.writeString(DATASITES.resolveSibling("application.py"), APPLICATION);
        Path output = DATASITES.resolveSibling("application.log");
        application = new ProcessBuilder(PYTHON.toString(), script.toString(), DATASITES.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            assertThat(application.isAlive()).as(Files.readString(output)).isTrue();
            return Files.readString(output).contains("ready");
        });
    }

    private static Path folder(String app) throws IOException {
        return Files.createDirectories(DATASITES.resolve("carol@example.com/app_data/" + app + "/rpc"));
    }

    private static String body(String url, String params) {
        return """
                {"app_name": "%s", "func_name": "f", "destination": "syft://%s", "params": %s, "blocking": true, "timeout": 10}"""
                .formatted(url.replaceAll(".*/app_data/([^/]*)/.*", "$1"), url, params);
    }

    private static ValidatableResponse send(String url, String params) {
        return given().contentType("application/json").body(body(url, params)).post("/rpc/send").then().statusCode(200);
    }

    @Test
    void anApplicationInPythonAnswers() throws Exception {
        startPython();
        String rpc = "bob@example.com/app_data/calculator/rpc/";

        send(rpc + "add", "{\"a\": 1, \"b\": 41}").body("status", is("completed")).body("result.sum", is(42));
        send(rpc + "greet", "{\"text\": \"grüße\"}").body("status", is("completed"))
                .body("result", is("got {\"text\":\"grüße\"}"));
        send(rpc + "nothing", "{}").body("status", is("completed")).body("result", is((Object) null));
        send(rpc + "refuse", "{}").body("status", is("failed")).body("error", is("the application answered with status 403"));
        send(rpc + "broken", "{}").body("status", is("failed")).body("error", is("the application answered with status 500"));
        send(rpc + "add", "{\"a\": 1}").body("status", is("failed")).body("error", is("the application answered with status 500"));
        try (Stream<Path> files = Files.walk(DATASITES.resolve("bob@example.com/app_data/calculator/rpc"))) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".request") || name.endsWith(".response"));
        }
    }

    @Test
    void aPluginOfThisInstanceComesFirst() {
        given().contentType("application/json").body("""
                {"app_name": "echo", "func_name": "confess", "destination": "syft://carol@example.com/app_data/echo/rpc/confess",
                 "params": {"message": "hi"}, "blocking": true}""").post("/rpc/send").then().body("status", is("completed"));
    }

    @Test
    void aRequestWaitsForItsAnswerOverSeveralAttemptsAndIsWrittenOnce() throws Exception {
        folder("slow");
        String id = given().contentType("application/json").body("""
                {"app_name": "slow", "func_name": "f", "destination": "syft://carol@example.com/app_data/slow/rpc/f",
                 "params": {"a": 1}}""").post("/rpc/send").then().statusCode(200).extract().path("id");
        Path request = awaitRequest("slow");
        Object written = Files.getAttribute(request, "unix:ino");
        JsonNode message = mapper.readTree(request.toFile());
        assertThat(message.get("sender").textValue()).isEqualTo(SENDER);
        assertThat(message.get("method").textValue()).isEqualTo("POST");
        assertThat(message.get("url").textValue()).isEqualTo("syft://carol@example.com/app_data/slow/rpc/f");
        assertThat(new String(Base64.getUrlDecoder().decode(message.get("body").textValue()))).isEqualTo("{\"a\":1}");
        // Longer than one attempt.
        Awaitility.await().during(Duration.ofMillis(1200)).until(() -> Files.getAttribute(request, "unix:ino").equals(written));

        Path response = response(request);
        Files.writeString(response, "{\"id\": \"" + message.get("id").textValue());
        Files.writeString(response, answer(message, 200, "[1,2]"));
        Awaitility.await().until(() -> "completed".equals(given().get("/rpc/status/" + id).path("status")));
        given().get("/rpc/status/" + id).then().body("result", is(List.of(1, 2)));
        assertThat(request).doesNotExist();
        assertThat(response).doesNotExist();
    }

    @Test
    void nothingOutsideTheFolderIsReadOrWritten() throws Exception {
        Path outside = Files.createDirectories(DATASITES.resolveSibling("outside/rpc/f/" + SENDER)).getParent().getParent();
        Files.createSymbolicLink(folder("linked").resolve("f"), outside.resolve("f"));
        Files.createSymbolicLink(Files.createDirectories(folder("sender").resolve("f")).resolve(SENDER), outside.resolve("f"));
        Files.createDirectories(DATASITES.resolve("carol@example.com/app_data/whole"));
        Files.createSymbolicLink(DATASITES.resolve("carol@example.com/app_data/whole/rpc"), outside);
        Files.createSymbolicLink(DATASITES.resolve("dora@example.com"), DATASITES.resolve("carol@example.com"));
        for (String url : new String[] {"carol@example.com/app_data/linked/rpc/f", "carol@example.com/app_data/sender/rpc/f",
                "carol@example.com/app_data/whole/rpc/f", "dora@example.com/app_data/linked/rpc/f"}) {
            send(url, "{}").body("status", is("failed"));
        }
        try (Stream<Path> files = Files.walk(outside)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        for (String url : new String[] {"carol@example.com/app_data/../rpc/f", "carol@example.com/app_data/a/rpc/..",
                "carol@example.com/app_data/a/rpc/%2e%2e", "..@example.com/app_data/a/rpc/f/../../g"}) {
            given().contentType("application/json").body(body(url, "{}")).post("/rpc/send").then().statusCode(422);
        }
    }

    @Test
    void anAnswerThatIsALinkTooLargeOrAnotherOnesIsNotTaken() throws Exception {
        folder("odd");
        Path secret = Files.writeString(DATASITES.resolveSibling("secret.json"), "{\"id\":\"x\",\"status_code\":200,\"body\":\"c2VjcmV0\"}");
        refused("odd", request -> Files.createSymbolicLink(response(request), secret));
        refused("odd", request -> Files.writeString(response(request), "x".repeat(5000)));
        refused("odd", request -> Files.createDirectory(response(request)));
        refused("odd", request -> Files.writeString(response(request), "{\"id\":\"other\",\"status_code\":200,\"body\":\"MQ==\"}"));
        refused("odd", request -> Files.writeString(response(request), answer(mapper.readTree(request.toFile()), 200, "1")
                .replace("\"body\":\"", "\"body\":\"*")));
    }

    @Test
    void whatSyftBoxRefusesFails() throws Exception {
        folder("private");
        refused("private", request -> Files.writeString(
                request.resolveSibling(request.getFileName().toString().replace(".request", ".syftrejected.request")), ""));
        send("nobody@example.com/app_data/none/rpc/f", "{}").body("status", is("failed"));
        send("carol@example.com/app_data/none/rpc/f", "{}").body("status", is("failed"));
        assertThat(DATASITES.resolve("carol@example.com/app_data/none")).doesNotExist();
    }

    private void refused(String app, Answer answer) throws Exception {
        String id = given().contentType("application/json").body("""
                {"app_name": "%s", "func_name": "f", "destination": "syft://carol@example.com/app_data/%s/rpc/f"}"""
                .formatted(app, app)).post("/rpc/send").then().statusCode(200).extract().path("id");
        Path request = awaitRequest(app);
        answer.write(request);
        Awaitility.await().until(() -> "failed".equals(given().get("/rpc/status/" + id).path("status")));
        given().get("/rpc/status/" + id).then().body("result", is((Object) null));
        Files.deleteIfExists(response(request));
        Files.deleteIfExists(request);
    }

    private static Path awaitRequest(String app) {
        Path folder = DATASITES.resolve("carol@example.com/app_data/" + app + "/rpc/f/" + SENDER);
        return Awaitility.await().ignoreExceptions().until(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".request")).findFirst().orElse(null);
            }
        }, request -> request != null);
    }

    private static Path response(Path request) {
        return request.resolveSibling(request.getFileName().toString().replace(".request", ".response"));
    }

    private static String answer(JsonNode request, int status, String body) {
        return "{\"id\":\"" + request.get("id").textValue() + "\",\"status_code\":" + status + ",\"body\":\""
                + Base64.getUrlEncoder().encodeToString(body.getBytes()) + "\"}";
    }

    private interface Answer {
        void write(Path request) throws IOException;
    }
}
