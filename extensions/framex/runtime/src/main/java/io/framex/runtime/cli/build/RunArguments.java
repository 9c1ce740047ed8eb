package io.framex.runtime.cli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The command line of {@code run} as it was written, read without the command line parser: a start from the cache must not
 * pay for parsing it twice.
 *
 * @param raw from {@code run} on
 */
record RunArguments(List<String> raw) {

    static final String LOAD_PLUGINS = "--load-plugins";

    /** What only the start of a build is told, and the application that was built is not. */
    private static final Set<String> LEFT_OUT = Set.of(PluginStart.PLUGIN_DIR, BuildOptions.CACHE, BuildOptions.CACHE_MAX,
            BuildOptions.TIMEOUT, LOAD_PLUGINS);

    RunArguments {
        raw = List.copyOf(raw);
    }

    /** The values of an option, in order; both spellings count. */
    List<String> values(String option) {
        List<String> values = new ArrayList<>();
        for (int index = 0; index < raw.size(); index++) {
            String argument = raw.get(index);
            if (argument.equals(option) && index + 1 < raw.size()) {
                values.add(raw.get(++index));
            } else if (argument.startsWith(option + "=")) {
                values.add(argument.substring(option.length() + 1));
            }
        }
        return values;
    }

    /** The last value of an option, as the parser takes it, or {@code null}. */
    String last(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /**
     * The command line for the application that was built.
     *
     * @param loadPlugins entries by name or class, instead of those given here
     */
    List<String> forBuilt(List<String> loadPlugins) {
        List<String> arguments = new ArrayList<>();
        for (int index = 0; index < raw.size(); index++) {
            String argument = raw.get(index);
            if (LEFT_OUT.contains(argument)) {
                index++;
            } else if (LEFT_OUT.stream().noneMatch(option -> argument.startsWith(option + "="))) {
                arguments.add(argument);
            }
        }
        loadPlugins.forEach(entry -> arguments.addAll(List.of(LOAD_PLUGINS, entry)));
        return arguments;
    }
}
