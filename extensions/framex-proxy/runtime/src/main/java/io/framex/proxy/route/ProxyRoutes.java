package io.framex.proxy.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.logging.Logger;

import io.framex.proxy.argument.ArgumentPlan;
import io.framex.proxy.forward.Forwarder;
import io.framex.runtime.http.ForeignRoutes;
import io.framex.runtime.http.ReservedPaths;
import io.framex.runtime.http.RouteTable;

/**
 * The routes of all upstreams. Reading takes no lock; each change builds a tree of its own, so that requests see all of it or
 * nothing. Thread safe.
 */
public final class ProxyRoutes implements ForeignRoutes {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy");
    private static final int SHOWN = 20;

    private final RouteTable local;
    private final Map<Forwarder, Map<Operation, ArgumentPlan>> operations = new LinkedHashMap<>();
    private volatile RouteTree tree = new RouteTree();

    /**
     * @param forwarders one for each upstream, in the order in which upstreams are configured: the first wins
     * @param local routes of this instance, which win over all of them
     */
    public ProxyRoutes(List<Forwarder> forwarders, RouteTable local) {
        this.local = local;
        forwarders.forEach(forwarder -> operations.put(forwarder, Map.of()));
        rebuild();
    }

    /**
     * Replaces what is known about one upstream. May take a while; not to be called on an event loop.
     *
     * @param documented its operations, and where the arguments of calls go; not to be changed afterwards
     */
    public synchronized void publish(Forwarder forwarder, Map<Operation, ArgumentPlan> documented) {
        operations.put(forwarder, documented);
        rebuild();
    }

    private void rebuild() {
        RouteTree built = new RouteTree();
        Set<String> notes = new TreeSet<>();
        operations.forEach((forwarder, documented) -> documented.forEach(
                (operation, plan) -> add(built, forwarder, operation, plan, notes)));
        operations.keySet().forEach(forwarder -> forwarder.upstream().extraPaths()
                .forEach(pattern -> addExtra(built, forwarder, pattern, notes)));
        tree = built;
        notes.stream().limit(SHOWN).forEach(LOG::info);
        if (notes.size() > SHOWN) {
            LOG.infof("... and %d more routes that are not forwarded", notes.size() - SHOWN);
        }
    }

    private void add(RouteTree built, Forwarder forwarder, Operation operation, ArgumentPlan plan, Set<String> notes) {
        String template = operation.template();
        if (!forwarder.upstream().forwards(template)) {
            return;
        }
        ProxyRoute route = ProxyRoute.documented(forwarder, template, plan);
        if (ReservedPaths.contains(template)) {
            notes.add(operation + " of " + forwarder.upstream() + " is not forwarded: FrameX itself answers it");
        } else if (!route.mayOverlap() && local.serves(operation.method(), template)) {
            notes.add(operation + " of " + forwarder.upstream() + " is not forwarded: a plugin here has it");
        } else {
            ProxyRoute first = built.add(operation.method(), template, route);
            if (first != null && first.forwarder() != forwarder) {
                notes.add(operation + " of " + forwarder.upstream() + " is not forwarded: "
                        + first.forwarder().upstream() + " has it and comes first");
            }
        }
    }

    private static void addExtra(RouteTree built, Forwarder forwarder, String pattern, Set<String> notes) {
        ProxyRoute first = built.addExtra(pattern, ProxyRoute.extra(forwarder, pattern));
        if (first != null) {
            notes.add(pattern + " of " + forwarder.upstream() + " is not forwarded: " + first.forwarder().upstream()
                    + " has it and comes first");
        }
    }

    /**
     * The route that answers a request, unless a route of this instance does.
     *
     * @param path decoded path
     * @return {@code null} where there is none
     */
    public ProxyRoute find(String method, String path) {
        ProxyRoute route = tree.find(method, path);
        if (route == null || !route.mayOverlap()) {
            // The path is the template, which was looked at when the route was added.
            return route;
        }
        return route.forwarder().upstream().isDisabled(path) || ReservedPaths.contains(path) ? null : route;
    }

    @Override
    public String template(String method, String path) {
        ProxyRoute route = find(method, path);
        return route == null ? null : route.template();
    }

    @Override
    public Set<String> methods(String path) {
        RouteTree current = tree;
        Set<String> methods = current.methods(path);
        methods.removeIf(method -> find(method, path) == null);
        if (methods.isEmpty() && find("OPTIONS", path) != null) {
            methods.add("OPTIONS");
        }
        return methods;
    }
}
