package io.framex.deployment.plugin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.framex.Plugin;
import io.framex.PluginPart;
import io.quarkus.builder.item.SimpleBuildItem;

/** Which plugin a class belongs to: by its own name, or by the package of a plugin around it in the same archive. */
public final class PluginOwnersBuildItem extends SimpleBuildItem {

    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, Object> archives = new HashMap<>();
    private final Function<DotName, Object> archiveOf;

    /**
     * @param index what is compiled in
     * @param archiveOf the archive of a class, as something that equals only itself; {@code null} for a class of none
     */
    PluginOwnersBuildItem(IndexView index, Function<DotName, Object> archiveOf) {
        this.archiveOf = archiveOf;
        for (AnnotationInstance plugin : index.getAnnotations(Plugin.class)) {
            if (plugin.target().kind() == AnnotationTarget.Kind.CLASS) {
                DotName className = plugin.target().asClass().name();
                String name = plugin.value("name").asString();
                owners.put(className.toString(), name);
                if (className.packagePrefix() != null) {
                    // Two plugins in one package: neither owns the others' classes there.
                    owners.merge(className.packagePrefix(), name, (one, other) -> "");
                }
                archives.put(name, archiveOf.apply(className));
            }
        }
        owners.values().removeIf(String::isEmpty);
        for (AnnotationInstance part : index.getAnnotations(PluginPart.class)) {
            owners.put(part.target().asClass().name().toString(), part.value().asString());
        }
    }

    /** Plugin by class name and by package name. */
    public Map<String, String> owners() {
        return owners;
    }

    /** The plugin of the class itself, of the class around it, else of the nearest package around it in its archive. */
    public Optional<String> ownerOf(DotName className) {
        String own = owners.get(className.toString());
        if (own != null) {
            return Optional.of(own);
        }
        Object archive = archiveOf.apply(className);
        String name = className.toString();
        while (name != null) {
            String owner = owners.get(name);
            if (owner != null && archive != null && archive.equals(archives.get(owner))) {
                return Optional.of(owner);
            }
            int end = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'));
            name = end < 0 ? null : name.substring(0, end);
        }
        return Optional.empty();
    }
}
