package io.framex.deployment.build;

import java.nio.file.FileSystemException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.framex.deployment.plugin.InvalidPluginsException;

/**
 * The failure of a build in words, without stack trace.
 *
 * @param lines one problem each
 * @param complete whether nobody needs to know more
 */
record FailureLines(List<String> lines, boolean complete) {

    /** Failures are told by name: the build has class loaders of its own. */
    static FailureLines of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Throwable root = chain.get(chain.size() - 1);
        Optional<Throwable> plugins = chain.stream()
                .filter(each -> each.getClass().getName().equals(InvalidPluginsException.class.getName())).findFirst();
        if (plugins.isPresent()) {
            return new FailureLines(split(plugins.get().getMessage()), true);
        }
        if (root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError) {
            return new FailureLines(List.of("A jar lacks the class " + root.getMessage().replace('/', '.')
                    + "; add the jar that has it"), true);
        }
        if (root instanceof FileSystemException file) {
            return new FailureLines(List.of("Cannot read or write " + file.getMessage() + " ("
                    + file.getClass().getSimpleName() + ")"), true);
        }
        List<String> lines = root.getMessage() == null ? List.of() : split(root.getMessage());
        return new FailureLines(lines.isEmpty() ? List.of("The build failed: " + root.getClass().getName()) : lines, false);
    }

    private static List<String> split(String message) {
        return message.lines().filter(line -> !line.isBlank() && !line.stripLeading().startsWith("at ")).toList();
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(failure, cause -> cause != null && seen.add(cause), Throwable::getCause).toList();
    }
}
