package io.framex.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
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

    /** A line with the name of any other class. */
    private static final Pattern SERVICE = Pattern.compile("^\\h*+(?!#|\\R|\\z|" + Pattern.quote(LOOKED_FOR_HERE) + ")",
            Pattern.MULTILINE);

    private static final Pattern PROPERTY = Pattern.compile("^\\s*(?:%[^.]+\\.)?framex\\.", Pattern.MULTILINE);

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private ClassPathSources() {
    }

    static boolean exist() {
        return InImage.DECIDED == null ? new ClassPathSources().found() : InImage.DECIDED;
    }

    /** In loops: this runs once in a process, and a JVM takes longer to link streams than to look. */
    private boolean found() {
        for (String name : FILES) {
            if (loader.getResource(name) != null) {
                return true;
            }
        }
        for (String service : SERVICES) {
            if (says("META-INF/services/" + service, SERVICE)) {
                return true;
            }
        }
        return says("META-INF/microprofile-config.properties", PROPERTY);
    }

    private boolean says(String resource, Pattern something) {
        try {
            for (Enumeration<URL> found = loader.getResources(resource); found.hasMoreElements();) {
                if (something.matcher(text(found.nextElement())).find()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
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
