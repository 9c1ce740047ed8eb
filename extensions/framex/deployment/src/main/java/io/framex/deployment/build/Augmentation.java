package io.framex.deployment.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import io.framex.runtime.cli.build.ApplicationLayout;
import io.quarkus.bootstrap.BootstrapException;
import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import io.quarkus.bootstrap.model.ApplicationModel;

/** Runs the build of Quarkus as Maven would, on what the application was packaged with. */
final class Augmentation {

    private static final String BUILD_PROPERTIES = "quarkus/build-system.properties";

    private final ApplicationLayout application;
    private final Path target;

    /**
     * @param application stays as it is
     * @param target gets a folder {@code quarkus-app}
     */
    Augmentation(ApplicationLayout application, Path target) {
        this.application = application;
        this.target = target;
    }

    void augment(List<Path> jars) throws IOException {
        // The result is built again from the application, never from itself, so it needs no libraries of the build.
        System.setProperty("quarkus.package.jar.type", "fast-jar");
        ApplicationModelFile file = new ApplicationModelFile(application);
        ApplicationModel model = file.with(jars);
        try (CuratedApplication curated = QuarkusBootstrap.builder()
                .setAppArtifact(model.getAppArtifact())
                .setExistingModel(model)
                .setBuildSystemProperties(buildProperties())
                .setBaseName(file.baseName())
                .setApplicationRoot(model.getAppArtifact().getResolvedPaths().getSinglePath())
                .setTargetDirectory(target)
                .setBaseClassLoader(Augmentation.class.getClassLoader())
                .build().bootstrap()) {
            curated.createAugmentor().createProductionApplication();
        } catch (BootstrapException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Properties buildProperties() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Files.newInputStream(application.root().resolve(BUILD_PROPERTIES))) {
            properties.load(stream);
        }
        return properties;
    }
}
