package io.framex.runtime.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.framex.runtime.cli.context.CommandContext;
import io.quarkus.runtime.Quarkus;

/**
 * Starts Quarkus and waits until it ends.
 * <p>
 * Quarkus leaves the report of a failed start to whoever brings an exit handler, so what a user reads is ours alone.
 */
final class QuarkusServer implements CommandContext.Server {

    @Override
    public int run(Consumer<Throwable> startFailed) {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(null, (code, failure) -> {
            exitCode.set(code);
            if (failure != null) {
                startFailed.accept(failure);
            }
        });
        return exitCode.get();
    }
}
