package io.framex.runtime.cli.project;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as one line, the way live reload takes them: blanks separate, double quotes hold together. */
final class ApplicationArguments {

    private ApplicationArguments() {
    }

    static String asLine(List<String> arguments) {
        return arguments.stream().map(ApplicationArguments::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String argument) {
        boolean plain = !argument.isEmpty() && argument.chars().noneMatch(c -> Character.isWhitespace(c) || c == '\'' || c == '"');
        if (plain) {
            return argument;
        }
        return argument.indexOf('"') < 0 ? '"' + argument + '"' : '\'' + argument + '\'';
    }
}
