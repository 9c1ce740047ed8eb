package io.framex.deployment.plugin;

import java.util.List;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;

/**
 * The classes of one plugin.
 *
 * @param name name of the plugin
 * @param main the class with {@code @Plugin}
 * @param annotation that annotation
 * @param parts classes with {@code @PluginPart} of that name, sorted
 */
record PluginClasses(String name, ClassInfo main, AnnotationInstance annotation, List<ClassInfo> parts) {

    List<ClassInfo> all() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(main), parts.stream()).toList();
    }
}
