package io.framex.runtime.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.PropertyName;

/** Checks what a layer says about {@code quarkus.*}. */
final class QuarkusKeys {

    private final Set<String> buildTimeNames;
    private final List<SettingProblem> problems;

    QuarkusKeys(Set<String> buildTimeNames, List<SettingProblem> problems) {
        this.buildTimeNames = buildTimeNames;
        this.problems = problems;
    }

    /** Refuses a property that is fixed when the application is built. */
    void refuseBuildTime(String property, SettingOrigin origin) {
        if (buildTimeNames.contains(property) || buildTimeNames.stream()
                .anyMatch(name -> name.indexOf('*') >= 0 && PropertyName.equals(name, property))) {
            problems.add(new SettingProblem(origin, refusal(property)));
        }
    }

    void check(SettingLayer layer, boolean buildTimeVariablesRefused) {
        SettingNode quarkus = layer.table().entries().get("quarkus");
        if (quarkus != null) {
            refuseBuildTime(quarkus, "quarkus");
        }
        if (buildTimeVariablesRefused) {
            layer.variables().keySet().forEach(name -> refuseBuildTimeVariable(name, layer.origin()));
        }
        SharedSetting.ALL.forEach(shared -> compare(shared, layer));
    }

    private void refuseBuildTime(SettingNode node, String key) {
        if (node instanceof SettingTable table) {
            table.entries().forEach((name, child) -> refuseBuildTime(child, SettingKey.child(key, name)));
        } else {
            refuseBuildTime(key, node.origin());
        }
    }

    private void refuseBuildTimeVariable(String variable, SettingOrigin origin) {
        buildTimeNames.stream().filter(name -> name.indexOf('*') < 0 && variableName(name).equals(variableName(variable)))
                .findFirst()
                .ifPresent(name -> problems.add(new SettingProblem(origin, variable + ": " + refusal(name))));
    }

    private static String refusal(String key) {
        return "\"" + key + "\" is fixed when the application is built and cannot be set at run time; "
                + "set it in application.properties and build again";
    }

    private void compare(SharedSetting shared, SettingLayer layer) {
        Optional<SettingNode> own = find(layer.table(), SettingKey.split(shared.key()));
        Optional<String> quarkus = find(layer.table(), SettingKey.split(shared.quarkusName())).map(QuarkusKeys::text)
                .or(() -> variable(layer.variables(), shared.quarkusName()));
        if (own.isPresent() && quarkus.isPresent() && !text(own.get()).equalsIgnoreCase(quarkus.get())) {
            problems.add(new SettingProblem(own.get().origin(), shared.conflict()));
        }
    }

    private static Optional<String> variable(Map<String, String> variables, String property) {
        return variables.entrySet().stream().filter(entry -> variableName(entry.getKey()).equals(variableName(property)))
                .map(Map.Entry::getValue).findFirst();
    }

    private static String variableName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String text(SettingNode node) {
        if (node instanceof SettingArray array) {
            return String.join(",", array.items().stream().map(QuarkusKeys::text).toList());
        }
        return node instanceof SettingScalar scalar ? scalar.text() : "";
    }

    static Optional<SettingNode> find(SettingTable table, List<String> path) {
        SettingNode node = table;
        for (String segment : path) {
            node = node instanceof SettingTable parent ? parent.entries().get(segment) : null;
        }
        return Optional.ofNullable(node);
    }
}
