package io.framex.runtime.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads every source that is FrameX's own. */
final class LayerReader {

    private static final String QUARKUS = "quarkus_";

    private final SettingsRequest request;
    private final VariablesReader variables;
    private final List<SettingProblem> problems;

    LayerReader(SettingsRequest request, VariablesReader variables, List<SettingProblem> problems) {
        this.request = request;
        this.variables = variables;
        this.problems = problems;
    }

    /** The sources that exist, lowest precedence first. */
    List<SettingLayer> read() {
        List<SettingLayer> layers = new ArrayList<>();
        pyproject(layers);
        configFile(layers);
        dotEnv(".env", SettingLayer.DOT_ENV, layers);
        dotEnv(".env.prod", SettingLayer.DOT_ENV_PROD, layers);
        environment(layers);
        commandLine(layers);
        return layers;
    }

    private void pyproject(List<SettingLayer> layers) {
        Path file = request.workingDirectory().resolve("pyproject.toml");
        if (Files.isRegularFile(file)) {
            SettingTable all = new TomlReader(problems).read(file, "pyproject.toml");
            SettingTable tool = child(all, "tool");
            SettingTable table = child(tool, "framex");
            SettingNode own = tool.entries().get("framex");
            if (own != null && own != table) {
                problems.add(new SettingProblem(own.origin(), "\"tool.framex\" must be a table"));
            }
            layers.add(new SettingLayer(all.origin(), SettingLayer.PYPROJECT, table, Map.of()));
        }
    }

    private static SettingTable child(SettingTable table, String name) {
        return table.entries().get(name) instanceof SettingTable child ? child : SettingTable.empty(table.origin());
    }

    private void configFile(List<SettingLayer> layers) {
        Path file = request.workingDirectory().resolve(request.configFile().orElse(Path.of("config.toml")));
        if (request.configFile().isPresent() || Files.exists(file)) {
            String name = request.configFile().map(Path::toString).orElse("config.toml");
            SettingTable table = new TomlReader(problems).read(file, name);
            layers.add(new SettingLayer(table.origin(), SettingLayer.CONFIG_FILE, table, Map.of()));
        }
    }

    private void dotEnv(String name, int ordinal, List<SettingLayer> layers) {
        Path file = request.workingDirectory().resolve(name);
        if (Files.exists(file)) {
            SettingOrigin origin = SettingOrigin.of(name);
            List<DotEnvReader.Assignment> assignments = new DotEnvReader(problems).read(file, name);
            layers.add(new SettingLayer(origin, ordinal, variables.read(assignments, origin, false), quarkus(assignments)));
        }
    }

    private void environment(List<SettingLayer> layers) {
        SettingOrigin origin = SettingOrigin.of("environment");
        List<DotEnvReader.Assignment> assignments = new TreeMap<>(request.environment()).entrySet().stream()
                .map(entry -> new DotEnvReader.Assignment(entry.getKey(), entry.getValue(),
                        SettingOrigin.of("environment variable " + entry.getKey())))
                .toList();
        layers.add(new SettingLayer(origin, SettingLayer.ENVIRONMENT, variables.read(assignments, origin, true),
                quarkus(assignments)));
    }

    private static Map<String, String> quarkus(List<DotEnvReader.Assignment> assignments) {
        Map<String, String> quarkus = new LinkedHashMap<>();
        assignments.stream().filter(variable -> variable.name().toLowerCase(Locale.ROOT).replace('.', '_').startsWith(QUARKUS))
                .forEach(variable -> quarkus.put(variable.name(), variable.value()));
        return quarkus;
    }

    private void commandLine(List<SettingLayer> layers) {
        SettingOrigin origin = SettingOrigin.of("command line");
        SettingTable table = SettingTable.empty(origin);
        for (Map.Entry<String, Object> option : request.commandLine().entrySet()) {
            table = table.overriddenBy(branch(SettingKey.split(option.getKey()), option.getValue(), origin));
        }
        layers.add(new SettingLayer(origin, SettingLayer.COMMAND_LINE, table, Map.of()));
    }

    private static SettingTable branch(List<String> path, Object value, SettingOrigin origin) {
        SettingNode child = path.size() == 1 ? node(value, origin) : branch(path.subList(1, path.size()), value, origin);
        return new SettingTable(Map.of(path.get(0), child), origin);
    }

    private static SettingNode node(Object value, SettingOrigin origin) {
        return value instanceof List<?> list
                ? new SettingArray(list.stream().map(item -> node(item, origin)).toList(), origin)
                : new SettingScalar(String.valueOf(value), SettingScalar.Kind.UNTYPED, origin);
    }
}
