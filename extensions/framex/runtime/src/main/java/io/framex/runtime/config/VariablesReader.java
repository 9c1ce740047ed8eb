package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings from variables: {@code SERVER__PORT} is {@code server.port}. Case does not matter for names that are known;
 * a name of the user's own is taken in lower case where it is written in capitals only. Variables that do not begin with one
 * of the top sections are none of our business.
 */
final class VariablesReader {

    private final KnownNode.Table root;
    private final List<String> pluginNames;
    private final List<SettingProblem> problems;

    VariablesReader(KnownNode.Table root, List<String> pluginNames, List<SettingProblem> problems) {
        this.root = root;
        this.pluginNames = pluginNames;
        this.problems = problems;
    }

    /**
     * @param shared whether the variables are also other programs': a bare {@code LOG} or {@code TEST} that is not a JSON table
     *        is then ignored
     */
    SettingTable read(List<DotEnvReader.Assignment> variables, SettingOrigin origin, boolean shared) {
        SettingTable result = SettingTable.empty(origin);
        Map<String, DotEnvReader.Assignment> seen = new HashMap<>();
        for (DotEnvReader.Assignment variable : sorted(variables)) {
            List<String> path = path(variable);
            if (path.isEmpty() || shared && isForeign(path, variable.value())) {
                continue;
            }
            DotEnvReader.Assignment other = seen.put(String.join("\0", path), variable);
            if (other != null && !other.value().equals(variable.value()) && !other.name().equals(variable.name())) {
                problems.add(new SettingProblem(variable.origin(), variable.name() + " stands beside a different "
                        + other.name() + ", which is the same setting; keep one of them"));
            }
            result = result.overriddenBy(branch(path, 0, variable));
        }
        return (SettingTable) new UntypedText(problems).shape(result, root);
    }

    /** Shorter names first, so that {@code AUTH__RULES} refines what {@code AUTH} says; the order of a file otherwise. */
    private static List<DotEnvReader.Assignment> sorted(List<DotEnvReader.Assignment> variables) {
        return variables.stream().sorted(Comparator.comparingInt(variable -> variable.name().split("__", -1).length)).toList();
    }

    private boolean isForeign(List<String> path, String value) {
        return path.size() == 1 && root.children().get(path.get(0)) instanceof KnownNode.Table
                && !value.strip().startsWith("{");
    }

    private List<String> path(DotEnvReader.Assignment variable) {
        List<String> path = new ArrayList<>();
        KnownNode known = root;
        for (String segment : variable.name().split("__", -1)) {
            Optional<String> name = knownName(known, segment, path);
            if (path.isEmpty() && name.isEmpty()) {
                return List.of();
            }
            String resolved = name.orElseGet(() -> isCapitals(segment) ? segment.toLowerCase(Locale.ROOT) : segment);
            known = known instanceof KnownNode.Table table ? table.child(resolved).map(child -> child.forTable(true)).orElse(null)
                    : null;
            path.add(resolved);
        }
        return path;
    }

    private Optional<String> knownName(KnownNode known, String segment, List<String> parent) {
        List<String> names = new ArrayList<>(known instanceof KnownNode.Table table ? table.names() : List.of());
        if (parent.equals(List.of("plugins")) || parent.equals(List.of("deployments"))) {
            names.addAll(pluginNames);
        }
        return names.stream().filter(name -> name.replace('-', '_').equalsIgnoreCase(segment)).findFirst();
    }

    private static SettingTable branch(List<String> path, int depth, DotEnvReader.Assignment variable) {
        SettingNode child = depth == path.size() - 1
                ? new SettingScalar(variable.value(), SettingScalar.Kind.UNTYPED, variable.origin())
                : branch(path, depth + 1, variable);
        return new SettingTable(Map.of(path.get(depth), child), variable.origin());
    }

    private static boolean isCapitals(String segment) {
        return segment.equals(segment.toUpperCase(Locale.ROOT));
    }
}
