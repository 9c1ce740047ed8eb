package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.common.util.PathHelper;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;

/** The routes of the REST deployment: takes those of inactive plugins out, and tells which methods a path has. */
public final class RouteTable {

    private final List<RequestPath<InitialMatch>> classes;
    private final Map<String, HttpApi> apis;
    private final RequestMapper<InitialMatch> mapper;
    private final String prefix;

    private RouteTable(ArrayList<RequestPath<InitialMatch>> classes, Map<String, HttpApi> apis, String prefix) {
        this.classes = classes;
        this.mapper = new RequestMapper<>(classes);
        this.prefix = prefix;
        this.apis = apis;
    }

    /**
     * Removes routes that are not to be served. Called once, before the first request: the maps that it changes are read
     * without synchronisation afterwards.
     *
     * @param deployment the REST deployment, with the routes of everything that is compiled in
     * @param catalog everything that is compiled in
     * @param activeResources names of the generated resources of active plugins
     * @param resources names of all generated resources, by plugin
     * @param arrangement what becomes of the handlers of each route
     */
    static RouteTable of(Deployment deployment, PluginCatalog catalog, Set<String> activeResources,
            Map<String, String> resources, RouteArrangement arrangement) {
        Map<String, HttpApi> apis = new HashMap<>();
        for (PluginDescriptor plugin : catalog.plugins()) {
            String resource = resources.get(plugin.name());
            plugin.httpApis().forEach(api -> apis.put(key(resource, api.operationId()), api));
        }
        RouteTable table = new RouteTable(deployment.getClassMappers(), apis, deployment.getPrefix());
        Set<String> generated = Set.copyOf(resources.values());
        table.routers().forEach(router -> router.getMappers().entrySet().removeIf(entry -> {
            RequestMapper<RuntimeResource> pruned = prune(entry.getValue(), generated, activeResources, arrangement);
            entry.setValue(pruned);
            return pruned.getTemplates().isEmpty();
        }));
        return table;
    }

    private static RequestMapper<RuntimeResource> prune(RequestMapper<RuntimeResource> mapper, Set<String> generated,
            Set<String> active, RouteArrangement arrangement) {
        ArrayList<RequestPath<RuntimeResource>> kept = new ArrayList<>();
        for (RequestPath<RuntimeResource> path : mapper.getTemplates()) {
            Class<?> resource = path.value.getResourceClass();
            if (resource == null || !generated.contains(resource.getName())) {
                kept.add(path);
            } else if (active.contains(resource.getName())) {
                kept.add(new RequestPath<>(path.prefixTemplate, path.template, arrangement.of(path.value)));
            }
        }
        return new RequestMapper<>(kept);
    }

    /** Methods by which a path can be requested, sorted; empty where the path is not known. */
    public Set<String> methods(String path) {
        Set<String> methods = new RouteFinder(mapper).findAll(path).stream().map(RuntimeResource::getHttpMethod)
                .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /**
     * The routes that answer a request: one where the path has the method, otherwise those of its other methods.
     *
     * @param method HTTP method
     * @param path path as Quarkus REST sees it
     */
    public List<RuntimeResource> served(String method, String path) {
        String unprefixed = PathHelper.getPathWithoutPrefix(path, prefix);
        RouteFinder finder = new RouteFinder(mapper);
        return finder.find(method, unprefixed).map(List::of).orElseGet(() -> finder.findAll(unprefixed));
    }

    /** Whether a route answers the method under the path. */
    public boolean serves(String method, String path) {
        return new RouteFinder(mapper).find(method, PathHelper.getPathWithoutPrefix(path, prefix)).isPresent();
    }

    /** What the catalogue says about the route that answers a request; empty where no plugin does. */
    public Optional<HttpApi> api(String method, String path) {
        return new RouteFinder(mapper).find(method, PathHelper.getPathWithoutPrefix(path, prefix)).flatMap(this::find);
    }

    /** Path templates with path parameters, by route. */
    public Map<RuntimeResource, String> templates() {
        Map<RuntimeResource, String> templates = new IdentityHashMap<>();
        routers().forEach(router -> router.getMappers().values().forEach(routes -> routes.getTemplates().forEach(route -> {
            String template = template(route.value);
            if (template.indexOf('{') >= 0) {
                templates.put(route.value, template);
            }
        })));
        return templates;
    }

    private String template(RuntimeResource route) {
        return prefix + (text(route.getClassPath()) + text(route.getPath()));
    }

    private static String text(URITemplate template) {
        if (template == null) {
            return "";
        }
        return template.template.endsWith("/") ? template.template.substring(0, template.template.length() - 1)
                : template.template;
    }

    /** What the catalogue says about a matched route; empty for a route that no plugin owns. */
    Optional<HttpApi> find(RuntimeResource resource) {
        return resource == null || resource.getResourceClass() == null ? Optional.empty()
                : Optional.ofNullable(apis.get(key(resource.getResourceClass().getName(), resource.getJavaMethodName())));
    }

    private static String key(String resource, String method) {
        return resource + "#" + method.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private List<ClassRoutingHandler> routers() {
        return classes.stream().flatMap(path -> routers(path).stream()).toList();
    }

    private static List<ClassRoutingHandler> routers(RequestPath<InitialMatch> path) {
        List<ClassRoutingHandler> routers = new ArrayList<>();
        for (ServerRestHandler handler : path.value.handlers) {
            if (handler instanceof ClassRoutingHandler router) {
                routers.add(router);
            }
        }
        return routers;
    }
}
