package io.framex.deployment.build;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.framex.runtime.cli.build.ApplicationLayout;
import io.framex.runtime.cli.build.BuildKey;
import io.framex.runtime.cli.build.PluginFiles;

/**
 * What to build.
 *
 * @param application what plugins are built into
 * @param builds where builds are kept
 * @param key of this build
 * @param mostBuilds how many builds are kept
 * @param caller where whoever asked for it is, which is where paths in messages start from
 * @param files what is built in
 */
record BuildRequest(ApplicationLayout application, Path builds, BuildKey key, int mostBuilds, Path caller,
        PluginFiles files) {

    private static final int FIRST_FILE = 5;

    static BuildRequest of(String... arguments) {
        List<Path> files = Arrays.stream(arguments).skip(FIRST_FILE).map(Path::of).toList();
        return new BuildRequest(new ApplicationLayout(Path.of(arguments[0])), Path.of(arguments[1]),
                new BuildKey(arguments[2]), Integer.parseInt(arguments[3]), Path.of(arguments[4]), PluginFiles.of(files));
    }

    /** The source files as their author knows them. */
    List<Path> shownSources() {
        return files.sources().stream().map(source -> source.startsWith(caller) ? caller.relativize(source) : source).toList();
    }
}
