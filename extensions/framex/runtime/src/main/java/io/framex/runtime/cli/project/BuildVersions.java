package io.framex.runtime.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of what projects and live reload need, as this FrameX was built with. */
final class BuildVersions {

    private static final String RESOURCE = "versions.properties";

    private BuildVersions() {
    }

    static Properties all() {
        Properties versions = new Properties();
        try (InputStream input = BuildVersions.class.getResourceAsStream(RESOURCE)) {
            versions.load(input);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return versions;
    }

    static String of(String what) {
        return all().getProperty(what);
    }
}
