package io.framex.deployment.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;

/** Builds the model of every plugin. */
final class PluginModelCollector {

    /** Plugins below this package come with FrameX. */
    private static final String BUILTIN_PACKAGE = "io.framex.";

    private final IndexView index;
    private final ApiMethodCollector methods;
    private final PluginErrors errors;

    PluginModelCollector(IndexView index, PayloadTypes payloads, PluginErrors errors) {
        this.index = index;
        this.methods = new ApiMethodCollector(index, new ScalarTypes(index), payloads, errors);
        this.errors = errors;
    }

    PluginModel collect(PluginClasses classes) {
        List<ApiMethodModel> collected = methods.collect(classes);
        List<HttpApi> http = collected.stream().flatMap(method -> method.http().stream())
                .sorted(Comparator.comparing(HttpApi::path).thenComparing(HttpApi::method)).toList();
        List<FunctionApi> functions = collected.stream().map(ApiMethodModel::function).filter(Objects::nonNull)
                .sorted(Comparator.comparing(FunctionApi::name)).toList();
        return new PluginModel(classes, collected,
                new PluginDescriptor(identity(classes), policy(classes), http, functions));
    }

    private PluginIdentity identity(PluginClasses classes) {
        AnnotationInstance plugin = classes.annotation();
        String className = classes.main().name().toString();
        return new PluginIdentity(classes.name(), className, string(plugin, "version"), string(plugin, "description"),
                string(plugin, "author"), string(plugin, "url"), className.startsWith(BUILTIN_PACKAGE));
    }

    private PluginPolicy policy(PluginClasses classes) {
        AnnotationInstance plugin = classes.annotation();
        int limit = plugin.valueWithDefault(index, "maxOngoingRequests").asInt();
        if (limit < 0) {
            errors.add(PluginErrorCode.INVALID_LIMIT, classes.main().name().toString(),
                    "maxOngoingRequests of plugin \"%s\" is %d", classes.name(), limit);
        }
        return new PluginPolicy(strings(plugin, "requiredRemoteApis"), plugin.valueWithDefault(index, "priority").asInt(),
                strings(plugin, "tags"), limit);
    }

    private String string(AnnotationInstance annotation, String member) {
        return annotation.valueWithDefault(index, member).asString();
    }

    private List<String> strings(AnnotationInstance annotation, String member) {
        return List.of(annotation.valueWithDefault(index, member).asStringArray());
    }
}
