package io.framex.runtime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ConfigOption;
import picocli.CommandLine;

/**
 * The short way to a server: the ordinary command lines of {@code run}, read without picocli, which takes a fifth of what a JVM
 * needs until its first answer to describe the command by reflection. Everything else, be it right or wrong, is left to
 * picocli, which says what is wrong with it.
 */
final class ShortRun {

    private static final Set<String> NUMBERS = Set.of("--port", "--dashboard-port", "--num-cpus");
    private static final Set<String> TEXTS = Set.of("--host", "--dashboard-host", "--engine", "--config");
    private static final Set<String> LISTS = Set.of("--load-plugins", "--load-builtin-plugins");
    private static final Map<String, Boolean> SWITCHES = Map.of("--use-ray", true, "--no-use-ray", false,
            "--enable-proxy", true, "--no-enable-proxy", false);
    private static final String NEGATION = "--no-";

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private final Map<String, String> single = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Boolean> switches = new HashMap<>();

    private ShortRun() {
    }

    /**
     * Serves until it is stopped.
     *
     * @param arguments the command line
     * @return exit code; empty where nothing was done, and the command line has to be parsed
     */
    static Optional<Integer> attempt(CommandContext context, String[] arguments) {
        Optional<RunCommand> command = read(context, arguments);
        try {
            return command.flatMap(RunCommand::callWithoutBuild);
        } catch (RuntimeException e) {
            FailureReport.print(e, context.errors());
            return Optional.of(CommandLine.ExitCode.SOFTWARE);
        }
    }

    /** The command as picocli would fill it; empty where it has to. */
    static Optional<RunCommand> read(CommandContext context, String[] arguments) {
        ShortRun run = new ShortRun();
        if (arguments.length == 0 || !arguments[0].equals(RunCommand.NAME) || !run.understands(arguments)) {
            return Optional.empty();
        }
        String config = run.single.get("--config");
        return Optional.of(new RunCommand(() -> context, run.options(), new ConfigOption(config == null ? null : Path.of(config))));
    }

    private boolean understands(String[] arguments) {
        for (int index = 1; index < arguments.length; index++) {
            String argument = arguments[index];
            int equals = argument.indexOf('=');
            if (SWITCHES.containsKey(argument)) {
                String name = argument.startsWith(NEGATION) ? "--" + argument.substring(NEGATION.length()) : argument;
                if (switches.putIfAbsent(name, SWITCHES.get(argument)) != null) {
                    return false;
                }
            } else if (equals >= 0) {
                if (!takes(argument.substring(0, equals), argument.substring(equals + 1))) {
                    return false;
                }
            } else if (++index == arguments.length || isSpecial(arguments[index]) || !takes(argument, arguments[index])) {
                return false;
            }
        }
        return true;
    }

    /** What stands by itself may be an option, or name a file with further arguments. */
    private static boolean isSpecial(String value) {
        return value.startsWith("-") || value.startsWith("@");
    }

    private boolean takes(String name, String value) {
        if (value.isEmpty()) {
            return false;
        }
        if (LISTS.contains(name)) {
            return lists.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
        return (TEXTS.contains(name) || NUMBERS.contains(name) && NUMBER.matcher(value).matches())
                && single.putIfAbsent(name, value) == null;
    }

    private RunOptions options() {
        RunOptions options = new RunOptions();
        options.host = single.get("--host");
        options.port = number("--port");
        options.dashboardHost = single.get("--dashboard-host");
        options.dashboardPort = number("--dashboard-port");
        options.numCpus = number("--num-cpus");
        options.loadPlugins = lists.get("--load-plugins");
        options.loadBuiltinPlugins = lists.get("--load-builtin-plugins");
        options.useRay = switches.get("--use-ray");
        options.engine = single.get("--engine");
        options.enableProxy = switches.get("--enable-proxy");
        return options;
    }

    private Integer number(String name) {
        String value = single.get(name);
        return value == null ? null : Integer.valueOf(value);
    }
}
