package io.framex.deployment.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.framex.runtime.cli.build.ApplicationLayout;
import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.bootstrap.model.ApplicationModelBuilder;
import io.quarkus.bootstrap.model.MutableJarApplicationModel;
import io.quarkus.bootstrap.runner.QuarkusEntryPoint;
import io.quarkus.maven.dependency.DependencyFlags;
import io.quarkus.maven.dependency.ResolvedDependency;
import io.quarkus.maven.dependency.ResolvedDependencyBuilder;

/** What Quarkus wrote down about an application when it packaged it as a mutable jar. */
final class ApplicationModelFile {

    /** Names in the build what is no Maven artifact. */
    static final String PLUGIN_GROUP = "plugins";

    private static final int PLUGIN_FLAGS = DependencyFlags.DIRECT | DependencyFlags.RUNTIME_CP | DependencyFlags.DEPLOYMENT_CP;

    private final MutableJarApplicationModel content;
    private final ApplicationModel model;

    ApplicationModelFile(ApplicationLayout application) throws IOException {
        Path file = application.root().resolve(QuarkusEntryPoint.LIB_DEPLOYMENT_APPMODEL_DAT);
        try (InputStream stream = Files.newInputStream(file); ObjectInputStream objects = new ObjectInputStream(stream)) {
            content = (MutableJarApplicationModel) objects.readObject();
        } catch (ClassNotFoundException foreign) {
            throw new BuildFailure(file + " was written by another version of Quarkus; package the application again");
        }
        model = content.getAppModel(application.root());
    }

    String baseName() {
        return content.getBaseName();
    }

    /** The application with these jars as dependencies, as if its project had named them. */
    ApplicationModel with(List<Path> jars) {
        ApplicationModelBuilder extended = new ApplicationModelBuilder()
                .setAppArtifact(copy(model.getAppArtifact()))
                .setPlatformImports(model.getPlatforms());
        model.getDependencies().forEach(dependency -> extended.addDependency(copy(dependency)));
        model.getRemovedResources().forEach(extended::addRemovedResources);
        model.getExtensionCapabilities().forEach(extended::addExtensionCapabilities);
        jars.forEach(jar -> extended.addDependency(plugin(jar)));
        return extended.build();
    }

    private static ResolvedDependencyBuilder copy(ResolvedDependency dependency) {
        return ResolvedDependencyBuilder.newInstance().setCoords(dependency).setFlags(dependency.getFlags())
                .setResolvedPaths(dependency.getResolvedPaths());
    }

    private static ResolvedDependencyBuilder plugin(Path jar) {
        return ResolvedDependencyBuilder.newInstance().setGroupId(PLUGIN_GROUP)
                .setArtifactId(jar.getFileName().toString().replaceFirst("\\.jar$", "")).setVersion("1")
                .setFlags(PLUGIN_FLAGS).setResolvedPath(jar);
    }
}
