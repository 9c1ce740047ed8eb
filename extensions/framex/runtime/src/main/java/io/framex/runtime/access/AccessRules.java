package io.framex.runtime.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

import io.framex.runtime.access.Requirement.OneOf;
import io.framex.runtime.http.ForeignRoutes;
import io.framex.runtime.http.RouteTable;

/**
 * The rules of the running application. A path is looked up as it is; a route with path parameters is looked up by its template
 * too. Where both lead to different rules a key needs both, unless the more general of the two rules covers path and template:
 * then the more specific one has replaced it already. Immutable, so thread safe.
 */
final class AccessRules {

    private final RuleIndex<OneOf> paths;
    private final RuleIndex<Boolean> stems;
    private final Map<RuntimeResource, TemplateRule> templates = new IdentityHashMap<>();
    private final RuleIndex<OneOf> everything;
    private final boolean anyTemplated;
    private final List<OneOf> unused;
    private final RouteTable routes;

    AccessRules(List<OneOf> rules, RouteTable routes) {
        this.routes = routes;
        Map<PathPattern, OneOf> all = new LinkedHashMap<>();
        rules.forEach(rule -> all.put(rule.pattern(), rule));
        this.everything = new RuleIndex<>(all);
        this.anyTemplated = rules.stream().anyMatch(rule -> rule.pattern().templated());
        Map<PathPattern, Boolean> stemPatterns = new HashMap<>();
        List<OneOf> templated = new ArrayList<>(rules.stream().filter(rule -> rule.pattern().templated()).toList());
        if (!templated.isEmpty()) {
            routes.templates().forEach((route, template) -> {
                String text = PathTemplate.withoutNames(template);
                OneOf rule = everything.find(text);
                templated.removeIf(known -> known.pattern().covers(text));
                if (rule != null && rule.pattern().templated()) {
                    templates.put(route, new TemplateRule(rule, text));
                    stemPatterns.put(PathPattern.stemOf(text), true);
                }
            });
        }
        this.unused = List.copyOf(templated);
        this.stems = new RuleIndex<>(stemPatterns);
        all.keySet().removeIf(PathPattern::templated);
        this.paths = new RuleIndex<>(all);
    }

    /** Rules with path parameters that no served route has. */
    List<OneOf> unused() {
        return unused;
    }

    /**
     * What a request needs.
     *
     * @param method HTTP method
     * @param path decoded path
     * @param routed path as the router sees it
     * @return {@code null} for a public path
     */
    Requirement required(String method, String path, String routed) {
        OneOf rule = paths.find(path);
        if (!anyTemplated) {
            return rule;
        }
        if (stems.find(path) == null || !routes.serves(method, routed)) {
            String foreign = ForeignRoutes.current().template(method, path);
            if (foreign != null) {
                return foreign(rule, PathTemplate.withoutNames(foreign));
            }
        }
        return stems.find(path) == null ? rule : required(rule, routes.served(method, routed));
    }

    private Requirement foreign(OneOf rule, String template) {
        OneOf own = everything.find(template);
        if (own == null || !own.pattern().templated()) {
            return rule;
        }
        return rule == null || rule.pattern().covers(template) ? own : new Requirement.AllOf(List.of(rule, own));
    }

    private Requirement required(OneOf rule, List<RuntimeResource> served) {
        List<OneOf> all = new ArrayList<>();
        boolean replaced = !served.isEmpty();
        for (RuntimeResource route : served) {
            TemplateRule template = templates.get(route);
            replaced &= template != null && rule != null && rule.pattern().covers(template.text);
            if (template != null) {
                all.add(template.rule);
            }
        }
        if (rule != null && !replaced) {
            all.add(rule);
        }
        return all.isEmpty() ? null : new Requirement.AllOf(all);
    }

    private record TemplateRule(OneOf rule, String text) {
    }
}
