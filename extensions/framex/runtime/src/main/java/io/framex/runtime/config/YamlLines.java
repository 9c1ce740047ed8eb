package io.framex.runtime.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * In which line of {@code config/application.yaml} and its like a property stands; SmallRye Config, which makes properties of
 * those files, forgets it.
 */
final class YamlLines {

    private final Path workingDirectory;
    private final Map<String, Map<String, Integer>> files = new HashMap<>();

    YamlLines(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /**
     * The origin with its line.
     *
     * @param property name of the property as SmallRye Config has it
     * @return the same origin where it is no such file, or the line cannot be told
     */
    SettingOrigin locate(SettingOrigin origin, String property) {
        String source = origin.source();
        if (origin.line() > 0 || !source.startsWith("config/") || !source.endsWith(".yaml") && !source.endsWith(".yml")) {
            return origin;
        }
        Integer line = files.computeIfAbsent(source, this::read).get(property.replace("\"", ""));
        return line == null ? origin : origin.at(line);
    }

    private Map<String, Integer> read(String source) {
        Map<String, Integer> lines = new HashMap<>();
        try (Reader reader = Files.newBufferedReader(workingDirectory.resolve(source))) {
            new Yaml().composeAll(reader).forEach(document -> collect(document, "", lines));
        } catch (IOException | YAMLException e) {
            // What is wrong with the file itself is told elsewhere.
        }
        return lines;
    }

    private static void collect(Node node, String name, Map<String, Integer> lines) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    String child = name.isEmpty() ? key.getValue() : name + '.' + key.getValue();
                    lines.put(child, key.getStartMark().getLine() + 1);
                    collect(entry.getValueNode(), child, lines);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                String child = name + '[' + i + ']';
                lines.put(child, items.get(i).getStartMark().getLine() + 1);
                collect(items.get(i), child, lines);
            }
        }
    }
}
