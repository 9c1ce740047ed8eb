package io.framex.runtime.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.framex.runtime.catalog.UnknownPluginException;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.Settings;

/**
 * Settings of a server with live reload. There a mistake is a state and not an end: who makes one while editing sees what is
 * wrong, and the server goes on as soon as it is mended.
 */
final class LiveSettings {

    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofMillis(500);

    private final PrintWriter errors;

    /**
     * @param errors is told what is wrong
     */
    LiveSettings(PrintWriter errors) {
        this.errors = errors;
    }

    /** Reads the settings until nothing is wrong with them. Blocks. */
    Settings await(Supplier<Settings> reading) {
        List<String> known = List.of();
        while (true) {
            try {
                return reading.get();
            } catch (InvalidSettingsException | UnknownPluginException | CommandFailure mistake) {
                List<String> lines = FailureReport.lines(mistake);
                if (!lines.equals(known)) {
                    lines.forEach(errors::println);
                    errors.println("The server starts when this is mended.");
                    errors.flush();
                    known = lines;
                }
                pause(mistake);
            }
        }
    }

    private static void pause(RuntimeException mistake) {
        try {
            Thread.sleep(LOOKS_AGAIN_AFTER.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw mistake;
        }
    }
}
