package io.framex.deployment.plugin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

import io.quarkus.builder.item.SimpleBuildItem;

/** The REST resources that are generated for plugins. */
public final class PluginResourcesBuildItem extends SimpleBuildItem {

    private static final DotName PRODUCES = DotName.createSimple("jakarta.ws.rs.Produces");

    private final Map<String, String> classNames = new TreeMap<>();
    private final Map<String, ResourceMethod> methods = new HashMap<>();

    PluginResourcesBuildItem(Iterable<PluginModel> plugins) {
        for (PluginModel plugin : plugins) {
            String className = GeneratedNames.resource(plugin.descriptor().name());
            classNames.put(plugin.descriptor().name(), className);
            for (ApiMethodModel method : plugin.methods()) {
                boolean json = !method.method().hasDeclaredAnnotation(PRODUCES) && !PayloadTypes.isBinary(method.result());
                method.http().forEach(api -> methods.put(
                        className + "#" + GeneratedNames.resourceMethod(api.operationId()),
                        new ResourceMethod(plugin.descriptor().name(), api, method.blocking(), json,
                                CachedMethods.find(method, api, plugin.descriptor().identity().version()))));
            }
        }
    }

    /** Names of the resource classes, by plugin. */
    public Map<String, String> classNames() {
        return classNames;
    }

    /** What a resource method serves; empty for methods of other classes. */
    public Optional<ResourceMethod> find(MethodInfo method) {
        return Optional.ofNullable(methods.get(method.declaringClass().name() + "#" + method.name()));
    }

    /** Whether FrameX, rather than content negotiation, decides the media type of the result. */
    public boolean negotiatesNothing(MethodInfo method) {
        return find(method).filter(ResourceMethod::json).isPresent();
    }
}
