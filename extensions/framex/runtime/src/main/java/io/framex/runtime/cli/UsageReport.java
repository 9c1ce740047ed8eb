package io.framex.runtime.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: what is wrong, what was probably meant, where help is. */
final class UsageReport implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter errors = command.getErr();
        if (arguments.length == 0) {
            command.usage(errors);
            return CommandLine.ExitCode.USAGE;
        }
        lines(exception, command.getCommandSpec()).forEach(errors::println);
        errors.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static List<String> lines(ParameterException exception, CommandSpec command) {
        if (!(exception instanceof UnmatchedArgumentException unmatched) || unmatched.getUnmatched().isEmpty()) {
            return List.of(exception.getMessage());
        }
        // Only the first is surely wrong: what follows an unknown option is often its value.
        String first = unmatched.getUnmatched().get(0);
        boolean option = first.startsWith("-");
        boolean subcommand = !option && !command.subcommands().isEmpty();
        List<String> lines = new ArrayList<>();
        lines.add(option ? "Unknown option '" + first + "' for '" + command.qualifiedName() + "'"
                : subcommand ? "Unknown command '" + first + "'"
                        : "Unexpected argument '" + first + "' for '" + command.qualifiedName() + "'");
        Set<String> candidates = new HashSet<>(option ? command.optionsMap().keySet() : command.subcommands().keySet());
        if (option) {
            candidates.addAll(command.negatedOptionsMap().keySet());
        }
        List<String> nearest = Suggestions.nearest(first.replaceFirst("=.*", ""), candidates);
        if (!nearest.isEmpty()) {
            lines.add("Did you mean: " + String.join(", ", nearest) + "?");
        }
        return lines;
    }
}
