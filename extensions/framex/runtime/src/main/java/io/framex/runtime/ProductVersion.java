package io.framex.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of FrameX itself. */
public final class ProductVersion {

    private static final String RESOURCE = "META-INF/framex.properties";

    private ProductVersion() {
    }

    /**
     * Reads the version that FrameX was built as.
     *
     * @return for example {@code 0.1.0}
     */
    public static String current() {
        try (InputStream resource = ProductVersion.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
