package io.framex.deployment.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.ws.rs.Priorities;

import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.DotName;

import io.framex.deployment.ingress.IngressBuildItem;
import io.framex.deployment.plugin.ActivePluginsBuildItem;
import io.framex.deployment.plugin.PluginResourcesBuildItem;
import io.framex.runtime.http.ConstraintViolationMapper;
import io.framex.runtime.http.FailureMapper;
import io.framex.runtime.http.HttpRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.micrometer.runtime.config.MicrometerConfig;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveDeploymentBuildItem;
import io.quarkus.resteasy.reactive.server.spi.AnnotationsTransformerBuildItem;
import io.quarkus.resteasy.reactive.server.spi.MethodScannerBuildItem;
import io.quarkus.resteasy.reactive.spi.ExceptionMapperBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.deployment.FilterBuildItem;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;
import io.quarkus.vertx.http.deployment.VertxWebRouterBuildItem;
import io.quarkus.vertx.http.deployment.spi.RouteBuildItem;
import io.quarkus.virtual.threads.VirtualThreadsConfig;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Request handling around the generated resources. */
class HttpProcessor {

    /** Behind other filters, before all routes: what is served here is neither compressed nor looked for among them. */
    private static final int BEFORE_ROUTES = 1;

    /** The default of {@code quarkus.virtual-threads.name-prefix}: who has another one wants to see it. */
    private static final String QUARKUS_NAMES = "quarkus-virtual-thread-";

    private static final String CONSTRAINT_VIOLATION = "jakarta.validation.ConstraintViolationException";
    private static final DotName PRODUCES = DotName.createSimple("jakarta.ws.rs.Produces");

    @BuildStep
    void failureMappers(Capabilities capabilities, BuildProducer<ExceptionMapperBuildItem> mappers,
            BuildProducer<AdditionalBeanBuildItem> beans, BuildProducer<ExcludedTypeBuildItem> excluded) {
        beans.produce(AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses("io.framex.runtime.http.ErrorReports").build());
        for (String failure : new String[] { Throwable.class.getName(), "jakarta.ws.rs.NotFoundException",
                "com.fasterxml.jackson.databind.exc.MismatchedInputException" }) {
            mappers.produce(mapper(FailureMapper.class, failure));
        }
        if (capabilities.isPresent(Capability.HIBERNATE_VALIDATOR)) {
            mappers.produce(mapper(ConstraintViolationMapper.class, CONSTRAINT_VIOLATION));
        } else {
            // As a removed bean it would make every start warn of the class that it needs.
            excluded.produce(new ExcludedTypeBuildItem(ConstraintViolationMapper.class.getName()));
            excluded.produce(new ExcludedTypeBuildItem("io.framex.runtime.call.ViolatedConstraints"));
        }
    }

    private static ExceptionMapperBuildItem mapper(Class<?> mapper, String failure) {
        // Behind an author's own mapper for the same exception, before Quarkus' built-in ones.
        return new ExceptionMapperBuildItem(mapper.getName(), failure, Priorities.USER + 1, true);
    }

    @BuildStep
    MethodScannerBuildItem handlers(PluginResourcesBuildItem resources) {
        return new MethodScannerBuildItem(new PluginMethodScanner(resources));
    }

    /** What a resource method produces is documented, but not negotiated: results are JSON or event streams. */
    @BuildStep
    AnnotationsTransformerBuildItem nothingIsNegotiated(PluginResourcesBuildItem resources) {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forMethods()
                .whenMethod(method -> resources.negotiatesNothing(method))
                .transform(context -> context.remove(annotation -> annotation.name().equals(PRODUCES))));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Produce(HttpSettingsReadyBuildItem.class)
    @Consume(IngressBuildItem.class)
    void routes(HttpRecorder recorder, ResteasyReactiveDeploymentBuildItem deployment, ActivePluginsBuildItem active,
            PluginResourcesBuildItem resources, Capabilities capabilities, MicrometerConfig metrics,
            VirtualThreadsConfig threads, LaunchModeBuildItem mode) {
        boolean observed = capabilities.isPresent(Capability.OPENTELEMETRY_TRACER)
                || metrics.isEnabled(metrics.binder().vertx());
        recorder.settings(deployment.getDeployment(), active.plugins(), resources.classNames(), observed);
        // A live reload interrupts what blocks, for which Quarkus has to know the threads.
        boolean reloaded = mode.getLaunchMode() == LaunchMode.DEVELOPMENT;
        recorder.threads(threads.enabled() && threads.namePrefix().equals(Optional.of(QUARKUS_NAMES)) && !reloaded);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(HttpSettingsReadyBuildItem.class)
    void fixedPaths(HttpRecorder recorder, List<FixedPathBuildItem> paths, HttpRootPathBuildItem root,
            BuildProducer<FilterBuildItem> filters, BuildProducer<RouteBuildItem> routes) {
        Map<String, Handler<RoutingContext>> handlers = new TreeMap<>();
        paths.forEach(path -> handlers.put(path.path(), path.handler()));
        if (root.getRootPath().equals("/")) {
            filters.produce(new FilterBuildItem(recorder.fixedPaths(handlers), BEFORE_ROUTES));
        } else {
            // Filters see only what is below the root path of the application; these paths are not.
            // Without an order: Quarkus takes absolute routes that have one for routes below the root path.
            handlers.forEach((path, handler) -> routes.produce(
                    RouteBuildItem.newAbsoluteRoute(path).withRequestHandler(handler).build()));
            filters.produce(new FilterBuildItem(recorder.options(), BEFORE_ROUTES));
        }
    }

    /** What is not below a plugin or a path of ours, such as {@code /q/...}, does not reach the REST layer. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(HttpSettingsReadyBuildItem.class)
    void unknownPaths(HttpRecorder recorder, VertxWebRouterBuildItem routers) {
        recorder.unknownPaths(routers.getHttpRouter());
        if (routers.getMainRouter() != null) {
            recorder.unknownPaths(routers.getMainRouter());
        }
    }
}
