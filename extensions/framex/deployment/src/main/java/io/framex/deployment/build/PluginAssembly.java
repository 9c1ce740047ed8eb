package io.framex.deployment.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.framex.runtime.cli.build.BuildKey;
import io.framex.runtime.cli.build.BuiltApplication;
import io.framex.runtime.cli.build.PluginFiles;

/** The steps of one build. */
final class PluginAssembly {

    private final BuildRequest request;
    private final BuildFolder folder;

    PluginAssembly(BuildRequest request, BuildFolder folder) {
        this.request = request;
        this.folder = folder;
    }

    void assemble() throws IOException {
        PluginFiles copies = copies();
        List<Path> libraries = request.application().runtimeLibraries();
        List<Path> jars = new ArrayList<>(copies.jars());
        if (!copies.sources().isEmpty()) {
            List<Path> classPath = new ArrayList<>(libraries);
            classPath.addAll(copies.jars());
            CompiledSources compiled = new SourceCompiler(classPath, folder.scratch("classes"))
                    .compile(copies.sources(), request.shownSources());
            jars.add(compiled.jar(folder.scratch("compiled")));
            Files.write(folder.content().resolve(BuiltApplication.SOURCE_CLASSES), compiled.pluginClasses());
        }
        new PluginJarCheck(libraries).check(jars);
        new Augmentation(request.application(), folder.content()).augment(jars);
    }

    /** Nobody can change these while they are read more than once. */
    private PluginFiles copies() throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path file : request.files().all()) {
            Path copy = folder.scratch("files-" + copies.size()).resolve(file.getFileName());
            copies.add(Files.copy(file, copy));
        }
        PluginFiles files = PluginFiles.of(copies);
        if (!BuildKey.of(request.application(), files).equals(request.key())) {
            throw new BuildFailure("The files were changed while the build started; try again");
        }
        return files;
    }
}
