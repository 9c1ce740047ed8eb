package io.framex.runtime.cli;

import java.io.PrintWriter;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.framex.runtime.catalog.UnknownPluginException;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.MappingProblem;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;

/** Puts what went wrong into the words of FrameX, one line per problem and never a stack trace. */
final class FailureReport {

    private FailureReport() {
    }

    static void print(Throwable failure, PrintWriter errors) {
        lines(failure).forEach(errors::println);
    }

    static List<String> lines(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return chain.stream().map(FailureReport::known).filter(Objects::nonNull).findFirst()
                .map(message -> message.lines().filter(line -> !line.isBlank()).toList())
                .orElseGet(() -> List.of(unknown(chain.get(chain.size() - 1))));
    }

    /** The message to show where the exception says in itself what a user has to know, else {@code null}. */
    private static String known(Throwable failure) {
        if (failure instanceof QuarkusBindException bind) {
            return bindMessage(bind);
        }
        if (failure instanceof UnknownHostException) {
            return "Cannot listen on " + Objects.toString(failure.getMessage(), "that host").replaceFirst(":.*", "")
                    + ": there is no such host. Choose another with --host or server.host.";
        }
        boolean selfExplaining = failure instanceof CommandFailure || failure instanceof InvalidSettingsException
                || failure instanceof UnknownPluginException || failure instanceof ConfigurationException
                || failure instanceof PreventFurtherStepsException;
        if (selfExplaining && failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure instanceof ConfigValidationException invalid ? problems(invalid) : null;
    }

    private static String bindMessage(QuarkusBindException bind) {
        String address = bind.getHost() + ":" + bind.getPort();
        String reason = Objects.requireNonNullElse(bind.getMessage(), "");
        if (reason.contains("Permission denied")) {
            return "Cannot listen on " + address + ": permission denied. Choose a port of 1024 or above with --port or "
                    + "server.port.";
        }
        if (reason.contains("assign requested address")) {
            return "Cannot listen on " + address + ": this machine does not have that address. Choose another with "
                    + "--host or server.host.";
        }
        return "Port " + bind.getPort() + " on " + bind.getHost() + " is already in use. Choose another with --port or "
                + "server.port, or stop the process that listens there.";
    }

    private static String problems(ConfigValidationException invalid) {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < invalid.getProblemCount(); index++) {
            lines.add(MappingProblem.describe(invalid.getProblem(index).getMessage()));
        }
        return String.join("\n", lines);
    }

    private static String unknown(Throwable root) {
        String message = root.getMessage() == null ? "" : ": " + root.getMessage().replaceAll("\\R", " ");
        return "Unexpected failure: " + root.getClass().getSimpleName() + message
                + ". Set log.level = \"DEBUG\" to see where it comes from.";
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(failure, cause -> cause != null && seen.add(cause), Throwable::getCause).toList();
    }
}
