package io.framex.deployment.cli;

import io.framex.runtime.cli.FrameXMain;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Copied into every application that has no main class of its own. */
@QuarkusMain
public final class DefaultMain {

    private DefaultMain() {
    }

    /**
     * Runs the {@code framex} command.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        FrameXMain.main(arguments);
    }
}
