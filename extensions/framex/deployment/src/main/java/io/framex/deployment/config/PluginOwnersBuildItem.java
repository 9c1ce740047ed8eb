package io.framex.deployment.config;

import java.util.Map;
import java.util.TreeMap;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

import io.framex.Plugin;
import io.framex.PluginPart;
import io.quarkus.builder.item.SimpleBuildItem;

/** Which plugin a class belongs to: by its own name, or by the package of a plugin around it. */
final class PluginOwnersBuildItem extends SimpleBuildItem {

    private final Map<String, String> owners;

    private PluginOwnersBuildItem(Map<String, String> owners) {
        this.owners = owners;
    }

    static PluginOwnersBuildItem of(IndexView index) {
        Map<String, String> owners = new TreeMap<>();
        for (AnnotationInstance plugin : index.getAnnotations(Plugin.class)) {
            if (plugin.target().kind() == AnnotationTarget.Kind.CLASS) {
                String name = plugin.value("name").asString();
                owners.put(plugin.target().asClass().name().toString(), name);
                String packageName = plugin.target().asClass().name().packagePrefix();
                if (packageName != null) {
                    // Two plugins in one package: neither owns the others' classes there.
                    owners.merge(packageName, name, (one, other) -> "");
                }
            }
        }
        owners.values().removeIf(String::isEmpty);
        for (AnnotationInstance part : index.getAnnotations(PluginPart.class)) {
            owners.put(part.target().asClass().name().toString(), part.value().asString());
        }
        return new PluginOwnersBuildItem(owners);
    }

    /** Plugin by class name and by package name. */
    Map<String, String> owners() {
        return owners;
    }
}
