package io.framex.runtime.http;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.server.core.Deployment;

import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.CompiledPlugins;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.ServerConfig;
import io.framex.runtime.execution.BlockingExecutor;
import io.framex.runtime.metrics.RequestMeter;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Applies the running configuration to request handling. */
@Recorder
public class HttpRecorder {

    private final RuntimeValue<FrameXConfig> config;

    public HttpRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    public void settings(RuntimeValue<Deployment> deployment, RuntimeValue<ActivePlugins> active,
            Map<String, String> resources, boolean observed) {
        ServerConfig server = config.getValue().server();
        Timestamps.use(server.timeZone().orElseGet(ZoneId::systemDefault));
        Set<String> activeResources = active.getValue().plugins().stream().map(plugin -> resources.get(plugin.name()))
                .collect(Collectors.toSet());
        RouteTable routes = RouteTable.of(deployment.getValue(), CompiledPlugins.catalog(), activeResources,
                resources, new RouteArrangement(observed, server.requestTimeout().isPresent()));
        RequestMeter.observe(observed);
        HttpSettings.use(new HttpSettings(new ErrorRenderer(server.errorsAs200()), server.maxBodySize().asLongValue(),
                server.limits().maxParameters(), routes));
    }

    /**
     * Says on which threads blocking methods answer requests.
     *
     * @param own whether on some that Quarkus' executor does not know
     */
    public void threads(boolean own) {
        BlockingExecutor.giveRequestsThreads(own);
    }

    public Handler<RoutingContext> fixedPaths(Map<String, Handler<RoutingContext>> handlers) {
        return new FixedPaths(handlers, new OptionsHandler());
    }

    public Handler<RoutingContext> options() {
        return new OptionsHandler();
    }

    /** Has paths that no route of a router takes, which Vert.x would answer with a page of its own, answered as all others are. */
    public void unknownPaths(RuntimeValue<Router> router) {
        router.getValue().errorHandler(ErrorCode.NO_ROUTE.status(),
                context -> ErrorResponder.send(context, ErrorReport.of(ErrorCode.NO_ROUTE, "Not Found")));
    }
}
