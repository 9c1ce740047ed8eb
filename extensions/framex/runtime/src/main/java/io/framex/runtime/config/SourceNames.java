package io.framex.runtime.config;

import io.smallrye.config.SysPropConfigSource;

/** How sources of SmallRye Config are called towards the user. */
final class SourceNames {

    private SourceNames() {
    }

    /** {@code application.properties} for {@code PropertiesConfigSource[source=jar:file:/x.jar!/application.properties]}. */
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
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
