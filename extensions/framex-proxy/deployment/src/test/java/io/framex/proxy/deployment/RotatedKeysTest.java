package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnProxy;
import io.framex.proxy.remote.PayloadCompression;
import io.quarkus.test.QuarkusUnitTest;

/** Keys change in a file, without a restart and without a call that fails. */
class RotatedKeysTest {

    private static final String OLD = CalledInstance.KEY;
    private static final String NEW = "HxwdHhscGRoXGBUWExQREg8QDQ4LDAkKBwgFBgMEAQI=";
    private static final Path KEYS = file();

    @RegisterExtension
    static final QuarkusUnitTest APP = CalledInstance.open(Functions.class)
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.keys_file", KEYS.toString())
            .overrideRuntimeConfigKey("framex.plugins.proxy.keys_interval", "20ms");

    private final FunctionCaller before = new FunctionCaller(CalledInstance.AUDIENCE, "old", OLD, PayloadCompression.DEFLATE);
    private final FunctionCaller after = new FunctionCaller(CalledInstance.AUDIENCE, "new", NEW, PayloadCompression.DEFLATE);

    /** The same in the class loader of the application. */
    private static Path file() {
        String property = RotatedKeysTest.class.getName();
        try {
            if (System.getProperty(property) == null) {
                Path file = Files.writeString(Files.createTempFile("framex", ".keys"), "old " + OLD + "\n");
                file.toFile().deleteOnExit();
                System.setProperty(property, file.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Path.of(System.getProperty(property));
    }

    @Test
    void whileCallsGoOn() throws Exception {
        AtomicBoolean rotated = new AtomicBoolean();
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(() -> load(rotated), task -> new Thread(task).start());
        FunctionCaller.refusal(after.request("rotated.echo", "x", "[\"a\"]", 1).bytes());

        write("old " + OLD, "new " + NEW);
        Awaitility.await().until(() -> accepts(after));
        write("new " + NEW, "old " + OLD);
        write("no key at all");
        assertThat(accepts(before)).isTrue();
        rotated.set(true);
        assertThat(load.join()).isPositive();

        write("new " + NEW);
        Awaitility.await().until(() -> !accepts(before));
        assertThat(accepts(after)).isTrue();
    }

    private int load(AtomicBoolean enough) {
        int calls = 0;
        while (!enough.get()) {
            assertThat(accepts(before)).isTrue();
            calls++;
        }
        return calls;
    }

    private static boolean accepts(FunctionCaller caller) {
        try {
            return FunctionCaller.post(caller.request("rotated.echo", "x", "[\"a\"]", 1).bytes()).statusCode() == 200;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** At once, as a careful operator does. */
    private static void write(String... lines) throws IOException {
        Path whole = Files.write(KEYS.resolveSibling(KEYS.getFileName() + ".new"), List.of(lines));
        Files.move(whole, KEYS, StandardCopyOption.ATOMIC_MOVE);
    }

    @ApplicationScoped
    public static class Functions {

        @OnProxy("rotated.echo")
        public String echo(String text) {
            return text;
        }
    }
}
