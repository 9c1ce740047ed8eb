package io.framex.deployment.plugin;

import java.lang.constant.ClassDesc;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.catalog.HttpApi;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.desc.FieldDesc;

/**
 * Generates the REST resource of a plugin: one method per operation, which calls the plugin's bean and puts the result into
 * the envelope, so that OpenAPI, metrics and tracing see an ordinary resource.
 */
final class ResourceGenerator {

    private final IndexView index;
    private final Gizmo gizmo;

    ResourceGenerator(IndexView index, ClassOutput output) {
        this.index = index;
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(true);
    }

    void generate(PluginModel plugin) {
        if (plugin.descriptor().httpApis().isEmpty()) {
            return;
        }
        gizmo.class_(GeneratedNames.resource(plugin.descriptor().name()), resource -> {
            resource.addAnnotation(Singleton.class);
            resource.addAnnotation(Path.class, path -> path.add("value", "/"));
            resource.defaultConstructor();
            Map<String, FieldDesc> beans = new LinkedHashMap<>();
            for (ClassInfo clazz : plugin.classes().all()) {
                ClassDesc type = Jandex2Gizmo.classDescOf(clazz);
                beans.put(clazz.name().toString(), resource.field("bean" + beans.size(), field -> {
                    field.packagePrivate();
                    field.setType(type);
                    field.addAnnotation(Inject.class);
                }));
            }
            for (ApiMethodModel method : plugin.methods()) {
                for (HttpApi api : method.http()) {
                    new ResourceMethodGenerator(index, method, api, beans.get(api.className())).generate(resource);
                }
            }
        });
    }
}
