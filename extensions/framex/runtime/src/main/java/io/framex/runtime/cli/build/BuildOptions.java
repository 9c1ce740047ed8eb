package io.framex.runtime.cli.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import io.quarkus.runtime.ImageMode;
import picocli.CommandLine.Option;

/** Where builds are kept, for every command that makes them. */
public final class BuildOptions {

    static final String CACHE = "--build-cache";
    static final String CACHE_MAX = "--build-cache-max";
    static final String TIMEOUT = "--build-timeout";

    @Option(names = CACHE, paramLabel = "DIR",
            description = "Folder where builds are kept; by default FRAMEX_BUILD_CACHE, else ~/.cache/framex/builds.")
    Path cache;

    @Option(names = CACHE_MAX, paramLabel = "NUMBER", defaultValue = "10",
            description = "How many builds are kept; those not used for longest go. Default: ${DEFAULT-VALUE}.")
    int cacheMax;

    @Option(names = TIMEOUT, paramLabel = "SECONDS", defaultValue = "300",
            description = "How long a build may take, other builds that it waits for included. Default: ${DEFAULT-VALUE}.")
    int timeout;

    BuildCache cache(CommandContext context) {
        return BuildCache.of(cache, context.environment(), context.workingDirectory());
    }

    /**
     * @throws CommandFailure where this process cannot take in plugins
     */
    PluginBuilder builder(CommandContext context) {
        if (ImageMode.current() == ImageMode.NATIVE_RUN) {
            throw new CommandFailure("A native binary cannot take in plugins: it holds what was compiled into it. Use the JVM "
                    + "application (FRAMEX_JVM=1 with the launcher), or name the plugin in your project and compile it again");
        }
        requirePositive(CACHE_MAX, cacheMax);
        requirePositive(TIMEOUT, timeout);
        Optional<ApplicationLayout> application = ApplicationLayout.running().filter(ApplicationLayout::takesPlugins);
        return new PluginBuilder(application.orElseThrow(() -> new CommandFailure("This application cannot take in plugins: it "
                + "was packaged without what a build needs. Package it with quarkus.package.jar.type=mutable-jar, or use the "
                + "framex distribution")), cache(context), cacheMax, Duration.ofSeconds(timeout),
                context.errors());
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new CommandFailure(option + " must be at least 1, not " + value);
        }
    }
}
