package io.framex.runtime.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns a layer into properties of SmallRye Config, so that it reads back exactly what the source said. */
final class PropertyWriter {

    private final Map<String, String> properties = new LinkedHashMap<>();

    static Map<String, String> write(SettingTable table, KnownNode.Table known) {
        PropertyWriter writer = new PropertyWriter();
        table.entries().forEach((name, node) -> {
            if (name.equals("quarkus")) {
                writer.writeQuarkus(node, name);
            } else {
                writer.write(node, known.child(name).orElse(null), "framex." + name);
            }
        });
        writer.shareLists();
        return writer.properties;
    }

    private void write(SettingNode node, KnownNode place, String name) {
        KnownNode known = place == null ? null : place.forTable(node instanceof SettingTable);
        if (node instanceof SettingScalar scalar) {
            put(name, scalar.text());
        } else if (node instanceof SettingArray array) {
            writeArray(array, known, name);
        } else {
            KnownNode.Table children = known instanceof KnownNode.Table table ? table : new KnownNode.Table(Map.of());
            ((SettingTable) node).entries().forEach((key, child) -> {
                KnownNode knownChild = children.child(key).orElse(null);
                write(child, knownChild, child(name, key, children.children().get("*") instanceof KnownNode.Table));
            });
        }
    }

    private void writeArray(SettingArray array, KnownNode known, String name) {
        if (known instanceof KnownNode.Items items && items.joined()) {
            put(name, JsonText.write(texts(array)));
        } else if (array.items().isEmpty()) {
            put(name, "");
        }
        if (!(known instanceof KnownNode.Items items && items.joined())) {
            for (int i = 0; i < array.items().size(); i++) {
                write(array.items().get(i), known instanceof KnownNode.Items items ? items.item() : null,
                        SettingKey.item(name, i));
            }
        }
    }

    /** SmallRye Config resolves backslashes only in the keys of maps of groups. */
    private static String child(String parent, String key, boolean mapOfGroups) {
        return mapOfGroups ? SettingKey.child(parent, key) : freeChild(parent, key);
    }

    static String freeChild(String parent, String key) {
        String escaped = SettingKey.child(parent, key);
        return escaped.endsWith("\"") ? parent + ".\"" + key + '"' : escaped;
    }

    private void writeQuarkus(SettingNode node, String name) {
        if (node instanceof SettingTable table) {
            table.entries().forEach((key, child) -> writeQuarkus(child, SettingKey.child(name, key)));
        } else if (node instanceof SettingArray array && array.items().stream().allMatch(SettingScalar.class::isInstance)) {
            put(name, commaSeparated(texts(array)));
        } else if (node instanceof SettingArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                writeQuarkus(array.items().get(i), SettingKey.item(name, i));
            }
        } else {
            put(name, ((SettingScalar) node).text());
        }
    }

    /** Quarkus would not see a list that consists of single elements under its own name. */
    private void shareLists() {
        for (SharedSetting shared : SharedSetting.ALL) {
            List<String> items = properties.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(shared.property() + "[")).map(Map.Entry::getValue).toList();
            if (!items.isEmpty()) {
                properties.put(shared.quarkusName(), commaSeparated(items));
            }
        }
    }

    private static List<String> texts(SettingArray array) {
        return array.items().stream().map(item -> item instanceof SettingScalar scalar ? scalar.text() : "").toList();
    }

    private static String commaSeparated(List<String> items) {
        return items.stream().map(item -> item.replace("\\", "\\\\").replace(",", "\\,")).collect(Collectors.joining(","));
    }

    /** A backslash keeps SmallRye Config from expanding what follows a dollar sign. */
    private void put(String name, String text) {
        properties.put(name, text.replace("$", "\\$"));
    }
}
