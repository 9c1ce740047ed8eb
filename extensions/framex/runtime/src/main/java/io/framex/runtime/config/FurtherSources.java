package io.framex.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether sources that are not FrameX's own may say anything. Mostly there are none, and then commands need not take the time to
 * build a configuration of SmallRye Config.
 */
final class FurtherSources {

    private static final List<String> PREFIXES = List.of("framex.", "quarkus.", "smallrye.", "mp.");
    private static final List<String> SERVICES = List.of("org.eclipse.microprofile.config.spi.ConfigSource",
            "org.eclipse.microprofile.config.spi.ConfigSourceProvider", "io.smallrye.config.ConfigSourceFactory");

    /** What reads application.yaml, and the files that a property of the others names. */
    private static final String LOOKED_FOR_HERE = "io.smallrye.config.";


    private static final Pattern PROPERTY = Pattern.compile("^\\s*(?:%[^.]+\\.)?framex\\.");

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Settings own;

    FurtherSources(Settings own) {
        this.own = own;
    }

    boolean exist(Collection<String> environmentNames) {
        return isNamed(System.getProperties().stringPropertyNames()) || isNamed(environmentNames)
                || own.layers().stream().anyMatch(layer -> layer.table().entries().containsKey("quarkus")
                        || !layer.variables().isEmpty())
                || isFolderUsed() || isClassPathUsed();
    }

    private static boolean isNamed(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                .anyMatch(name -> PREFIXES.stream().anyMatch(name::startsWith));
    }

    private boolean isFolderUsed() {
        Path folder = own.workingDirectory().resolve("config");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "application*.{properties,yaml,yml}")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return Files.exists(folder) && !Files.isReadable(folder);
        }
    }

    private boolean isClassPathUsed() {
        return List.of("application.properties", "application.yaml", "application.yml").stream()
                .anyMatch(name -> loader.getResource(name) != null)
                || SERVICES.stream().flatMap(service -> texts("META-INF/services/" + service).stream())
                        .flatMap(String::lines).map(String::strip)
                        .anyMatch(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith(LOOKED_FOR_HERE))
                || texts("META-INF/microprofile-config.properties").stream().flatMap(String::lines)
                        .anyMatch(line -> PROPERTY.matcher(line).find());
    }

    private List<String> texts(String resource) {
        try {
            return Collections.list(loader.getResources(resource)).stream().map(FurtherSources::text).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String text(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
