package io.framex.deployment.plugin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.DotName;

/** Types of the JDK and of the libraries that do the reading and writing. */
final class PlatformTypes {

    private static final List<String> PLATFORM = List.of("java.", "jakarta.json.", "com.fasterxml.jackson.",
            "io.vertx.core.json.", "io.framex.StreamEvent");

    /** What Jackson has serialisers for. Whatever else the JDK has is written by its getters, as an author's class is. */
    private static final List<String> SERIALISED = List.of("java.util.", "java.time.", "java.math.", "java.net.UR", "java.net.Inet",
            "java.io.", "java.nio.", "java.sql.Date", "java.sql.Time", "java.sql.Blob", "java.text.", "java.lang.reflect.",
            "java.lang.invoke.", "java.lang.annotation.");

    private PlatformTypes() {
    }

    static boolean isPlatform(DotName name) {
        return PLATFORM.stream().anyMatch(name.toString()::startsWith);
    }

    /** The class and its superclasses where Jackson treats them as beans; nothing for others. */
    static Set<String> beans(DotName name) {
        Set<String> beans = new LinkedHashSet<>();
        if (!name.toString().startsWith("java.") || SERIALISED.stream().anyMatch(name.toString()::startsWith)) {
            return beans;
        }
        try {
            Class<?> type = Class.forName(name.toString(), false, ClassLoader.getPlatformClassLoader());
            if (!type.isInterface() && !type.isEnum() && !isText(type)) {
                for (Class<?> current = type; current != null && current != Object.class; current = current.getSuperclass()) {
                    beans.add(current.getName());
                }
            }
        } catch (ClassNotFoundException newerJdk) {
            // the class is of a newer JDK than the one that builds, which then fails by itself where it is used
        }
        return beans;
    }

    private static boolean isText(Class<?> type) {
        return type == Object.class || type == Record.class || type == Enum.class || type == Class.class || type == Void.class
                || type == Boolean.class || type == Character.class || Number.class.isAssignableFrom(type)
                || CharSequence.class.isAssignableFrom(type);
    }
}
