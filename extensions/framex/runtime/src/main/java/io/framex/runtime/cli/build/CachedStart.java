package io.framex.runtime.cli.build;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The short way to an application that was built before: neither the command line nor any setting is looked at beyond what
 * names the build. The application that is started looks at all of them.
 */
public final class CachedStart {

    private static final String COMMAND = "run";

    private CachedStart() {
    }

    /**
     * Starts the build that the arguments name, where it is there. Returns where it is not, or where anything about the
     * arguments is out of the ordinary; the long way tells what is wrong then.
     *
     * @param arguments the command line
     * @param environment where the folder of builds is looked up
     */
    public static void attempt(String[] arguments, Map<String, String> environment) {
        // Without entries on the command line the settings may name source files.
        boolean plain = arguments.length > 0 && arguments[0].equals(COMMAND)
                && Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(RunArguments.LOAD_PLUGINS));
        if (plain && System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
            attempt(new RunArguments(List.of(arguments)), environment);
        }
    }

    private static void attempt(RunArguments arguments, Map<String, String> environment) {
        List<String> entries = arguments.values(RunArguments.LOAD_PLUGINS);
        List<Path> sources = entries.stream().filter(PluginFiles::isSource).map(Path::of).toList();
        String folder = arguments.last(PluginStart.PLUGIN_DIR);
        Optional<ApplicationLayout> running = ApplicationLayout.running().filter(ApplicationLayout::takesPlugins);
        if (sources.isEmpty() && folder == null || running.isEmpty()) {
            return;
        }
        String cache = arguments.last(BuildOptions.CACHE);
        Optional<BuiltApplication> built = BuildCache
                .of(cache == null ? null : Path.of(cache), environment, Path.of("").toAbsolutePath())
                .find(running.get(), folder == null ? null : Path.of(folder), sources);
        built.ifPresent(application -> application
                .start(arguments.forBuilt(PluginStart.withClasses(entries, application))));
    }
}
