package io.framex.proxy.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.framex.FailedCallException;
import io.framex.RefusedCallException;
import io.framex.proxy.RunningProxy;
import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.route.ProxyRoute;
import io.framex.runtime.call.ApiInvoker;
import io.framex.runtime.call.RemoteApis;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.config.FrameXConfig;
import io.quarkus.arc.DefaultBean;

/** Finds APIs among the routes of upstreams. */
@Singleton
@DefaultBean
public class ProxyApis implements RemoteApis {

    private static final String PLUGIN = "proxy";
    private static final Set<String> NOT_CALLED = Set.of("HEAD", "OPTIONS", "TRACE");

    private final Instance<RunningProxy> proxy;
    private final Instance<ProxyConfig> config;
    private final ActivePlugins active;
    private final ObjectMapper mapper;
    private final ObjectMapper argumentMapper;
    private final Set<Integer> success;
    private final Map<Forwarder, UpstreamCaller> callers = new ConcurrentHashMap<>();

    @Inject
    ProxyApis(Instance<RunningProxy> proxy, Instance<ProxyConfig> config, ActivePlugins active, ObjectMapper mapper,
            FrameXConfig framex) {
        this.proxy = proxy;
        this.config = config;
        this.active = active;
        this.mapper = mapper;
        // Parameters of FrameX and documents have durations as text, which readers of JSON take as well; prices keep their zeros.
        this.argumentMapper = mapper.copy().disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
        this.success = Set.copyOf(framex.server().legalProxyCode());
    }

    @Override
    public String plugin() {
        return PLUGIN;
    }

    /** Upstreams are not waited for when the application starts, so every path that may be forwarded might be there later. */
    @Override
    public boolean answers(String api) {
        String path = path(api);
        return active.isActive(PLUGIN) && path.startsWith("/") && proxy.get().forwarders().stream()
                .anyMatch(forwarder -> forwarder.upstream().forwards(path) && !forwarder.upstream().isDisabled(path));
    }

    @Override
    public Optional<ApiInvoker> find(String api, List<String> parameters) {
        if (!answers(api)) {
            return Optional.empty();
        }
        String path = path(api);
        String method = api.length() == path.length() ? method(path) : api.substring(0, api.indexOf(' '));
        ProxyRoute route = proxy.get().routes().find(method, path);
        if (route == null) {
            throw new FailedCallException(503, "FX-503-UPSTREAM", "No upstream has " + api
                    + ", or its document has not been read yet", null);
        }
        UpstreamCaller caller = callers.computeIfAbsent(route.forwarder(),
                forwarder -> new UpstreamCaller(forwarder, new ResponseReading(mapper, success,
                        (int) Math.min(Integer.MAX_VALUE, config.get().maxCallResponse().asLongValue()))));
        return Optional.of(call -> caller.call(target(route, method, path, new Arguments(argumentMapper, parameters, call.arguments())),
                call.style()));
    }

    private static RequestTarget target(ProxyRoute route, String method, String path, Arguments arguments) {
        return route.plan().map(plan -> new PlannedRequest(plan, arguments).target(method, route.template(), path))
                .orElseGet(() -> UndocumentedRequest.target(method, route.template(), path, arguments));
    }

    private String method(String path) {
        Set<String> methods = new TreeSet<>(proxy.get().routes().methods(path));
        methods.removeAll(NOT_CALLED);
        if (methods.size() > 1) {
            throw new RefusedCallException(400, "FX-400-AMBIGUOUS", path + " is ambiguous. Say which: "
                    + String.join(" ", methods) + " in front of the path");
        }
        return methods.isEmpty() ? "GET" : methods.iterator().next();
    }

    private static String path(String api) {
        return api.substring(api.indexOf(' ') + 1);
    }
}
