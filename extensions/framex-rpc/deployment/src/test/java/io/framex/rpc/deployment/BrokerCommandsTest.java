package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** {@code framex rpc}, against a broker with keys and against none. */
class BrokerCommandsTest {

    /** Nobody listens there. */
    private static final String NOBODY = "http://127.0.0.1:1";

    /** Commands are found by the thread's class loader, and threads of the common pool may have that of an earlier test. */
    private static final Executor ON_A_NEW_THREAD = task -> new Thread(task).start();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(RpcRun.class, MemoryBroker.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo,rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.plugins.rpc.admin_keys", "root-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.calculator.keys", "calculator-key");

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static String url() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private static RpcRun run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--url", url(), "--key", "root-key"));
        all.addAll(List.of(arguments));
        return RpcRun.of(all.toArray(String[]::new));
    }

    private static JsonPath json(RpcRun run) {
        assertThat(run.errors()).isEmpty();
        return JsonPath.from(run.output());
    }

    @Test
    void sendWaitsForTheResultOrDoesNot() {
        RpcRun blocking = run("send", "--blocking", "echo", "confess", "bob@example.com", "message=hello");
        assertThat(blocking.exitCode()).isZero();
        assertThat(blocking.output()).contains("completed").contains("Got your message: hello");

        RpcRun sent = run("send", "--output", "json", "calculator", "add", "bob@example.com", "a:=1", "b=x");
        assertThat(sent.exitCode()).isZero();
        assertThat(json(sent).getString("status")).isEqualTo("pending");
        assertThat(run("status", "--output", "json", "--cancel", json(sent).getString("id")).exitCode()).isEqualTo(1);
    }

    @Test
    void aRequestThatFailedIsExitCodeOne() {
        RpcRun failed = run("send", "--blocking", "--output", "json", "echo", "confess", "bob@example.com", "massage=hello");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(json(failed).getString("status")).isEqualTo("failed");
        assertThat(json(failed).getString("error")).contains("Unexpected keyword argument");
    }

    @Test
    void whoWaitsLongIsShownProgress() {
        CompletableFuture<RpcRun> waiting = CompletableFuture.supplyAsync(() -> run("send", "--blocking", "--timeout", "1.5",
                "calculator", "slow", "bob@example.com"), ON_A_NEW_THREAD);

        RpcRun done = waiting.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(done.exitCode()).isZero();
        assertThat(done.output()).contains("processing");
        assertThat(done.errors()).startsWith("Waiting for calculator.slow ");
    }

    @Test
    void statusTellsWhatHasBecomeOfARequest() {
        String id = json(run("send", "--output", "json", "echo", "confess", "bob@example.com", "message=m")).getString("id");

        RpcRun status = run("status", "--wait", "10", "--output", "json", id);
        assertThat(status.exitCode()).isZero();
        assertThat(json(status).getMap("$")).containsEntry("id", id).containsEntry("func_name", "confess")
                .containsEntry("status", "completed").containsEntry("result", "Got your message: m");

        RpcRun none = run("status", "none");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.errors().lines()).singleElement().asString().contains("Request not found");
    }

    @Test
    void broadcastTellsWhatWasRejected() {
        RpcRun accepted = run("broadcast", "--param", "debug:=true", "--output", "json", "update",
                "syft://a@example.com/app_data/config/rpc/update", "syft://b@example.com/app_data/config/rpc/update");
        assertThat(accepted.exitCode()).isZero();
        assertThat(json(accepted).getList("request_ids")).hasSize(2);
        assertThat(json(accepted).getList("rejected")).isEmpty();

        RpcRun rejected = run("broadcast", "update", "syft://a@example.com/app_data/config/rpc/update", "b@example.com");
        assertThat(rejected.exitCode()).isEqualTo(1);
        assertThat(rejected.output()).contains("REJECTED").contains("b@example.com");
    }

    @Test
    void schemaShowsTheFunctions() {
        assertThat(run("schema", "echo").output()).contains("FUNCTION").contains("confess");
        assertThat(json(run("schema", "--output", "json", "echo")).getString("app_name")).isEqualTo("echo");
        RpcRun unknown = run("schema", "nothing");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.errors()).contains("No application \"nothing\" is known");
    }

    @Test
    void healthAndInformationNeedNoKey() {
        assertThat(RpcRun.of("health", "--url", url())).isEqualTo(new RpcRun(0, "running\n", ""));
        assertThat(json(RpcRun.of("health", "--url", url(), "--output", "json")).getMap("$")).isEqualTo(Map.of("status", "running"));
        assertThat(RpcRun.of("info", "--url", url()).output()).contains("FrameX RPC broker").contains("/rpc/send");
        assertThat(json(RpcRun.of("info", "--url", url(), "--output", "json")).getString("endpoints.send")).isEqualTo("/rpc/send");
        assertThat(RpcRun.of("health", "--url", NOBODY).exitCode()).isEqualTo(1);
    }

    @Test
    void aTestRequestLeavesNothingBehind() {
        RpcRun test = run("test-request", "--output", "json");

        assertThat(test.exitCode()).isZero();
        assertThat(json(run("status", "--output", "json", json(test).getString("id"))).getString("error")).isEqualTo("cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = { "send", "schema", "status", "test-request", "top" })
    void aWrongKeyIsOneLineAndExitCodeOne(String command) {
        List<String> arguments = new ArrayList<>(List.of(command, "--url", url(), "--key", "wrong"));
        arguments.addAll(switch (command) {
            case "send" -> List.of("echo", "confess", "bob@example.com");
            case "schema", "status" -> List.of("echo");
            default -> List.of();
        });
        RpcRun run = RpcRun.of(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).singleElement().asString().contains("A valid key is required");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void theKeyMayComeFromTheEnvironment() {
        RpcRun run = RpcRun.of(java.nio.file.Path.of(""), Map.of("FRAMEX_KEY", "calculator-key"), failed -> 0, "test-request",
                "--url", url());

        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whereOneBrokerIsGoneTheNextAnswers() {
        for (int i = 0; i < 2; i++) {
            assertThat(run("health", "--url", NOBODY).exitCode()).isZero();
            assertThat(RpcRun.of("health", "--url", NOBODY, "--url", url()).exitCode()).isZero();
        }
        RpcRun gone = RpcRun.of("health", "--url", NOBODY, "--url", "http://127.0.0.1:2");
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.errors().lines()).singleElement().asString().contains("No broker could be reached at " + NOBODY
                + ", http://127.0.0.1:2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "send echo confess", "send --url ftp://x echo confess b@example.com", "send echo f b@example.com x",
            "send echo f b@example.com x:={", "broadcast update", "schema", "top --interval 0", "top --rows 0", "top --interval x",
            "status --wait soon x", "nothing", "health --output xml" })
    void whatIsNotUnderstoodIsExitCodeTwo(String arguments) {
        RpcRun run = RpcRun.of(arguments.split(" "));

        assertThat(run.exitCode()).as(run.errors()).isEqualTo(2);
        assertThat(run.errors()).isNotEmpty();
        assertThat(run.output()).isEmpty();
    }

    @Test
    void topShowsQueuesRatesAndAges() {
        json(run("send", "--output", "json", "calculator", "waiting", "bob@example.com"));
        CompletableFuture<RpcRun> top = CompletableFuture.supplyAsync(
                () -> run("top", "--once", "--interval", "0.5", "--output", "json"), ON_A_NEW_THREAD);
        while (!top.isDone()) {
            run("send", "--blocking", "echo", "confess", "bob@example.com", "message=m");
        }

        JsonPath shown = json(top.join());
        assertThat(top.join().exitCode()).isZero();
        assertThat(shown.getString("brokers[0].url")).isEqualTo(url());
        assertThat(shown.getInt("brokers[0].stored")).isPositive();
        assertThat(shown.getInt("brokers[0].queues.find { it.queue == 'app:calculator' }.waiting")).isPositive();
        assertThat(shown.getDouble("brokers[0].queues.find { it.queue == 'app:calculator' }.oldest_age_seconds")).isPositive();
        assertThat(shown.getDouble("brokers[0].queues.find { it.queue == 'local' }.completed_per_second")).isPositive();
        assertThat(shown.getDouble("brokers[0].queues.find { it.queue == 'total' }.accepted_per_second")).isPositive();
    }

    @Test
    void topShowsTheBrokersThatAnswerAndNamesTheOthers() {
        RpcRun top = run("top", "--once", "--interval", "0.1", "--url", NOBODY);

        assertThat(top.exitCode()).isEqualTo(1);
        assertThat(top.output().lines()).anySatisfy(line -> assertThat(line).startsWith(NOBODY + ": No broker could be reached"))
                .anySatisfy(line -> assertThat(line).startsWith("BROKER").contains("WAITING", "LEASED", "OLDEST", "DONE/S"))
                .anySatisfy(line -> assertThat(line).startsWith(url()).contains("total"));
        assertThat(RpcRun.of("top", "--once", "--url", NOBODY).exitCode()).isEqualTo(1);
    }

    @Test
    void topIsDrawnAgainInPlace() throws InterruptedException {
        java.io.StringWriter screen = new java.io.StringWriter();
        Thread top = new Thread(() -> io.framex.runtime.cli.FrameXMain.execute(new io.framex.runtime.cli.context.CommandContext(
                java.nio.file.Path.of(""), Map.of("TERM", "xterm"), io.framex.runtime.catalog.CompiledPlugins::catalog, failed -> 0,
                new java.io.PrintWriter(screen), new java.io.PrintWriter(screen)),
                List.of("rpc", "top", "--interval", "0.1", "--url", url(), "--key", "root-key")));
        top.start();

        Awaitility.await().until(() -> screen.toString().split("\u001b\\[H", -1).length > 3);
        top.interrupt();
        top.join(10_000);
        assertThat(top.isAlive()).isFalse();
        assertThat(screen.toString()).startsWith("\u001b[H").endsWith("\u001b[J").contains("\u001b[K\n");
    }

    @Test
    void queuesAreForAdministratorsOnly() {
        given().header("X-API-Key", "calculator-key").get("/rpc/queues").then().statusCode(403);
        given().get("/rpc/queues").then().statusCode(401);
        assertThat(RpcRun.of("top", "--once", "--url", url(), "--key", "calculator-key").errors())
                .contains("This needs one of plugins.rpc.admin_keys");
    }
}
