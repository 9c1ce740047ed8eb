package io.framex.runtime.config;

import io.smallrye.config.SysPropConfigSource;

/** How sources of SmallRye Config are called towards the user. */
final class SourceNames {

    private static final String FOLDER = "config";

    private SourceNames() {
    }

    /**
     * {@code application.properties} for {@code PropertiesConfigSource[source=jar:file:/x.jar!/application.properties]}, with
     * its folder where it is {@code config}.
     */
    static String shown(String name) {
        if (name == null) {
            return "settings";
        }
        if (name.startsWith(SettingsConfigBuilder.SOURCE_PREFIX)) {
            return name.substring(SettingsConfigBuilder.SOURCE_PREFIX.length());
        }
        if (name.equals(SysPropConfigSource.NAME)) {
            return "system properties";
        }
        int begin = name.indexOf("[source=");
        if (begin < 0 || !name.endsWith("]")) {
            return name;
        }
        String location = name.substring(begin + "[source=".length(), name.length() - 1);
        String[] segments = location.split("/");
        String file = segments[segments.length - 1];
        boolean inFolder = location.startsWith("file:") && segments.length > 1
                && segments[segments.length - 2].equals(FOLDER);
        return inFolder ? FOLDER + '/' + file : file;
    }
}
