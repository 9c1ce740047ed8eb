package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.OnProxy;
import io.framex.proxy.deployment.FarInstance.Fault;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** What a caller is told when the instance that a function runs on does what it should not. */
class FunctionFaultsTest {

    private static final String KEY = CalledInstance.KEY;
    private static final String AUDIENCE = "far";
    private static final int PORT = port();
    private static final String URL = "\"http://127.0.0.1:" + PORT + "\"";
    private static final int BREAKER_WINDOW = 4;

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Functions.class, FarInstance.class, Fault.class,
                    CalledInstance.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.keys[0].id", "first")
            .overrideRuntimeConfigKey("framex.plugins.proxy.keys[0].key", KEY)
            .overrideRuntimeConfigKey("framex.plugins.proxy.max_payload_size", "1M")
            .overrideRuntimeConfigKey("framex.plugins.proxy.function_breaker.window", String.valueOf(BREAKER_WINDOW))
            .overrideRuntimeConfigKey("framex.plugins.proxy.function_breaker.failure_ratio", "1")
            .overrideRuntimeConfigKey("framex.plugins.proxy.function_breaker.delay", "500ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.function_targets." + URL + ".instance_id", AUDIENCE)
            .overrideRuntimeConfigKey("framex.plugins.proxy.function_targets." + URL + ".timeout", "1s")
            .overrideRuntimeConfigKey("framex.plugins.proxy.proxy_functions." + URL, "far.any,far.idempotent,far.later");

    @Inject
    Functions functions;

    @Inject
    Vertx vertx;

    private FarInstance far;

    /**
     * The same in the class loader of the application. Below those that outgoing connections get, so that nobody has it while the
     * instance is away.
     */
    private static int port() {
        String property = FunctionFaultsTest.class.getName();
        while (System.getProperty(property) == null) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket free = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty(property, String.valueOf(free.getLocalPort()));
            } catch (IOException taken) {
                // The next one.
            }
        }
        return Integer.getInteger(property);
    }

    /** And the breaker is closed. */
    @BeforeEach
    void start() throws IOException {
        far = new FarInstance(PORT, AUDIENCE, KEY);
        Awaitility.await().ignoreException(FailedCallException.class).until(() -> functions.any("x").equals("answered"));
    }

    @AfterEach
    void stop() throws IOException {
        far.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET", "NO_HTTP", "CUT_OFF"})
    void isUnavailableWhereNoAnswerComes(String name) {
        failsOnce(Fault.valueOf(name), 503, "FX-503-UPSTREAM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_FRAME", "CHANGED", "FORMER_REPLY", "TOO_LARGE", "UNREADABLE_RESULT"})
    void isABadGatewayWhereTheAnswerIsNoneToTheCall(String name) {
        failsOnce(Fault.valueOf(name), 502, "FX-502-UPSTREAM");
    }

    @Test
    void isOverdueWhereItIsSilent() {
        far.next(Fault.SILENCE);
        fails(() -> functions.any("x"), 504, "FX-504-UPSTREAM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET", "NO_HTTP", "CUT_OFF"})
    void sendsAnIdempotentCallOnceMore(String name) {
        Fault fault = Fault.valueOf(name);
        int before = far.calls();
        far.next(fault);
        assertThat(functions.idempotent("x")).isEqualTo("answered");
        far.next(fault, fault);
        fails(() -> functions.idempotent("x"), 503, "FX-503-UPSTREAM");
        assertThat(far.calls()).isEqualTo(before + 4);
    }

    @Test
    void sendsAnyOtherCallOnce() {
        int before = far.calls();
        far.next(Fault.RESET);
        fails(() -> functions.any("x"), 503, "FX-503-UPSTREAM");
        assertThat(far.calls()).isEqualTo(before + 1);
    }

    @Test
    void isLeftAloneForAWhileAfterManyFailures() {
        far.next(Fault.BUSY, Fault.BUSY, Fault.BUSY, Fault.BUSY);
        for (int i = 0; i < BREAKER_WINDOW; i++) {
            fails(() -> functions.any("x"), 503, "FX-503-UPSTREAM");
        }
        int before = far.calls();
        assertThatThrownBy(() -> functions.any("x")).hasMessageContaining("has failed too often");
        assertThat(far.calls()).isEqualTo(before);
        Awaitility.await().ignoreException(FailedCallException.class).until(() -> functions.any("x").equals("answered"));
    }

    @Test
    void isReachedAgainAfterARestart() throws IOException {
        far.close();
        far.next(Fault.RESET);
        fails(() -> functions.any("x"), 503, "FX-503-UPSTREAM");
        fails(() -> functions.any("x"), 503, "FX-503-UPSTREAM");
        far = new FarInstance(PORT, AUDIENCE, KEY);
        assertThat(functions.any("x")).isEqualTo("answered");
    }

    @Test
    void aCallerThatLeavesEndsTheCall() {
        far.next(Fault.SILENCE);
        int before = far.calls();
        CompletableFuture<String> call = functions.later("x").subscribeAsCompletionStage();
        Awaitility.await().until(() -> far.calls() == before + 1);
        call.cancel(true);
        Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> functions.any("x").equals("answered"));
    }

    @Test
    void isCalledFromAContextOfVertxToo() throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(ignored -> functions.later("x").subscribe().with(result::complete,
                result::completeExceptionally));
        assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo("answered");
    }

    private void failsOnce(Fault fault, int status, String code) {
        far.next(fault);
        fails(() -> functions.any("x"), status, code);
        assertThat(functions.any("x")).isEqualTo("answered");
    }

    private static void fails(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, failure -> {
            assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.getMessage()).doesNotContain("Exception", KEY);
        });
    }

    @ApplicationScoped
    public static class Functions {

        @OnProxy("far.any")
        public String any(String text) {
            throw new IllegalStateException("runs here");
        }

        @OnProxy(value = "far.idempotent", idempotent = true)
        public String idempotent(String text) {
            throw new IllegalStateException("runs here");
        }

        @OnProxy("far.later")
        public Uni<String> later(String text) {
            throw new IllegalStateException("runs here");
        }
    }
}
