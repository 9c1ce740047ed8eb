package io.framex.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replaces {@code <key>_file} of every secret by {@code <key>} with the content of the file. */
final class SecretFiles {

    private static final String SUFFIX = "_file";

    private final Path workingDirectory;
    private final List<SettingProblem> problems;

    SecretFiles(Path workingDirectory, List<SettingProblem> problems) {
        this.workingDirectory = workingDirectory;
        this.problems = problems;
    }

    SettingTable resolve(SettingTable table, KnownNode.Table known, String key) {
        Map<String, SettingNode> resolved = new LinkedHashMap<>();
        table.entries().forEach((name, node) -> {
            String secretName = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
            if (known.names().contains(name) || !isSecret(known.children().get(secretName))) {
                resolved.put(name, descend(node, known.child(name).orElse(null), SettingKey.child(key, name)));
            } else if (table.entries().containsKey(secretName)) {
                problems.add(new SettingProblem(node.origin(), "\"" + SettingKey.child(key, name) + "\" stands beside \""
                        + SettingKey.child(key, secretName) + "\"; keep one of them"));
            } else {
                resolved.put(secretName, read(node, known.children().get(secretName), SettingKey.child(key, name)));
            }
        });
        return new SettingTable(resolved, table.origin());
    }

    private SettingNode descend(SettingNode node, KnownNode place, String key) {
        KnownNode known = place == null ? null : place.forTable(node instanceof SettingTable);
        if (node instanceof SettingTable table && known instanceof KnownNode.Table children) {
            return resolve(table, children, key);
        }
        if (node instanceof SettingArray array && known instanceof KnownNode.Items items) {
            return new SettingArray(array.items().stream().map(item -> descend(item, items.item(), key)).toList(),
                    array.origin());
        }
        return node;
    }

    private SettingNode read(SettingNode node, KnownNode known, String key) {
        if (!(node instanceof SettingScalar path)) {
            problems.add(new SettingProblem(node.origin(), "\"" + key + "\" must be the path of a file"));
            return new SettingScalar("", SettingScalar.Kind.STRING, node.origin());
        }
        Path file = workingDirectory.resolve(path.text());
        String content = "";
        try {
            content = Files.readString(file).stripTrailing();
            if (content.isEmpty()) {
                problems.add(new SettingProblem(node.origin(), "\"" + key + "\": the file is empty: " + path.text()));
            }
        } catch (IOException e) {
            problems.add(new SettingProblem(node.origin(),
                    "\"" + key + "\": " + FileTrouble.describe(file, e) + ": " + path.text()));
        }
        if (known instanceof KnownNode.Items) {
            return new SettingArray(content.lines().filter(line -> !line.isBlank()).map(line -> text(line, node)).toList(),
                    node.origin());
        }
        return text(content, node);
    }

    private static SettingNode text(String text, SettingNode node) {
        return new SettingScalar(text, SettingScalar.Kind.STRING, node.origin());
    }

    private static boolean isSecret(KnownNode known) {
        KnownNode element = known instanceof KnownNode.Items items ? items.item() : known;
        return element instanceof KnownNode.Value value && value.setting().secret() && !value.isAnything();
    }
}
