package io.framex.deployment.plugin;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers every mistake of a build, so that all are reported at once. */
final class PluginErrors {

    private final SortedSet<PluginError> errors = new TreeSet<>();

    void add(PluginErrorCode code, String place, String message, Object... arguments) {
        errors.add(new PluginError(code, message.formatted(arguments), place));
    }

    void throwIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        throw new InvalidPluginsException(errors.stream().map(PluginError::describe)
                .collect(Collectors.joining("%n%n".formatted(), "Found %d plugin problem%s:%n%n"
                        .formatted(errors.size(), errors.size() == 1 ? "" : "s"), "%n".formatted())));
    }
}
