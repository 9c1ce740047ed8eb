package io.framex.deployment.openapi;

import java.util.List;

import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.DotName;

import io.framex.deployment.http.FixedPathBuildItem;
import io.framex.deployment.plugin.CachedMethodsBuildItem;
import io.framex.runtime.ProductVersion;
import io.framex.runtime.openapi.OpenApiRecorder;
import io.framex.runtime.openapi.PreparedOnDemand;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.smallrye.openapi.deployment.spi.AddToOpenAPIDefinitionBuildItem;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;

/** Completes what SmallRye OpenAPI finds out about plugins, and serves the document. */
class OpenApiProcessor {

    private static final String PATH = "/api/v1/openapi.json";

    @BuildStep
    void describe(DocumentedPluginsBuildItem plugins, CachedMethodsBuildItem cached,
            BuildProducer<AddToOpenAPIDefinitionBuildItem> filters) {
        filters.produce(new AddToOpenAPIDefinitionBuildItem(new ProductFilter(ProductVersion.current())));
        filters.produce(new AddToOpenAPIDefinitionBuildItem(new PluginOperationsFilter(plugins.catalog())));
        filters.produce(new AddToOpenAPIDefinitionBuildItem(new CachedOperationsFilter(cached.operations())));
    }

    @BuildStep
    AnnotationsTransformerBuildItem prepareOnDemand() {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forClasses()
                .whenClass(DotName.createSimple(OpenApiDocumentService.class))
                .transform(context -> context.add(PreparedOnDemand.class)));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    FixedPathBuildItem serve(OpenApiRecorder recorder) {
        return new FixedPathBuildItem(PATH, recorder.handler());
    }

    /** Quarkus' own paths of the document and its page would answer without a body that there is nothing. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void servedOnceOnly(OpenApiRecorder recorder, NonApplicationRootPathBuildItem root, BuildProducer<FixedPathBuildItem> paths) {
        for (String path : List.of("openapi", "openapi.json", "openapi.yaml", "openapi.yml", "swagger-ui")) {
            paths.produce(new FixedPathBuildItem(root.resolvePath(path), recorder.nothing()));
        }
    }

    @BuildStep
    NativeImageResourceBuildItem version() {
        return new NativeImageResourceBuildItem("META-INF/framex.properties");
    }
}
