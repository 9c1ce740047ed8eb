package io.framex.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkus.runtime.ImageMode;

/** Whether something on the class path, beside FrameX itself, may say something about settings. */
final class ClassPathSources {

    private static final List<String> FILES = List.of("application.properties", "application.yaml", "application.yml");
    private static final List<String> SERVICES = List.of("org.eclipse.microprofile.config.spi.ConfigSource",
            "org.eclipse.microprofile.config.spi.ConfigSourceProvider", "io.smallrye.config.ConfigSourceFactory");

    /** What reads application.yaml, and the files that a property of the others names. */
    private static final String LOOKED_FOR_HERE = "io.smallrye.config.";

    private static final Pattern PROPERTY = Pattern.compile("^\\s*(?:%[^.]+\\.)?framex\\.");

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private ClassPathSources() {
    }

    static boolean exist() {
        return InImage.DECIDED == null ? new ClassPathSources().found() : InImage.DECIDED;
    }

    private boolean found() {
        return FILES.stream().anyMatch(name -> loader.getResource(name) != null)
                || SERVICES.stream().flatMap(service -> texts("META-INF/services/" + service).stream())
                        .flatMap(String::lines).map(String::strip)
                        .anyMatch(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith(LOOKED_FOR_HERE))
                || texts("META-INF/microprofile-config.properties").stream().flatMap(String::lines)
                        .anyMatch(line -> PROPERTY.matcher(line).find());
    }

    private List<String> texts(String resource) {
        try {
            return Collections.list(loader.getResources(resource)).stream().map(ClassPathSources::text).toList();
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

    /** The class path of a native image is what it was built from, so one look while it is built is enough. */
    private static final class InImage {

        static final Boolean DECIDED = ImageMode.current() == ImageMode.NATIVE_BUILD ? new ClassPathSources().found() : null;
    }
}
