package io.framex.deployment.build;

import java.nio.file.FileSystemException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.framex.deployment.plugin.InvalidPluginsException;

/** Puts the failure of a build into words, without stack trace. */
final class FailureLines {

    private FailureLines() {
    }

    /** One line per problem. Failures are told by name: the build has class loaders of its own. */
    static List<String> of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Throwable root = chain.get(chain.size() - 1);
        Optional<Throwable> plugins = chain.stream()
                .filter(each -> each.getClass().getName().equals(InvalidPluginsException.class.getName())).findFirst();
        if (plugins.isPresent()) {
            return lines(plugins.get().getMessage());
        }
        if (root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError) {
            return List.of("A jar lacks the class " + root.getMessage().replace('/', '.') + "; add the jar that has it");
        }
        if (root instanceof FileSystemException file) {
            return List.of("Cannot read or write " + file.getMessage() + " (" + file.getClass().getSimpleName() + ")");
        }
        List<String> lines = root.getMessage() == null ? List.of() : lines(root.getMessage());
        return lines.isEmpty() ? List.of("The build failed: " + root.getClass().getName()) : lines;
    }

    private static List<String> lines(String message) {
        return message.lines().filter(line -> !line.isBlank() && !line.stripLeading().startsWith("at ")).toList();
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(failure, cause -> cause != null && seen.add(cause), Throwable::getCause).toList();
    }
}
