package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.List;

/** Lists the settings of a table one by one. */
final class EntryWriter {

    private final List<SettingEntry> entries = new ArrayList<>();

    static List<SettingEntry> write(SettingTable table, KnownNode.Table known) {
        EntryWriter writer = new EntryWriter();
        writer.write(table, known, "", false);
        return List.copyOf(writer.entries);
    }

    private void write(SettingNode node, KnownNode place, String key, boolean parentSecret) {
        KnownNode known = place == null ? null : place.forTable(node instanceof SettingTable);
        boolean secret = parentSecret || known instanceof KnownNode.Value value && value.setting().secret();
        if (node instanceof SettingTable table) {
            table.entries().forEach((name, child) -> {
                KnownNode knownChild = child(known, name);
                write(child, knownChild, SettingKey.child(key, name), secret || isFree(knownChild) && SecretNames.isSecret(name));
            });
        } else if (node instanceof SettingArray array && array.items().stream().allMatch(SettingScalar.class::isInstance)) {
            boolean secretItems = known instanceof KnownNode.Items items && items.item() instanceof KnownNode.Value value
                    && value.setting().secret();
            List<String> texts = array.items().stream().map(item -> ((SettingScalar) item).text()).toList();
            entries.add(new SettingEntry(key, JsonText.write(texts), array.origin(), secret || secretItems));
        } else if (node instanceof SettingArray array) {
            KnownNode item = known instanceof KnownNode.Items items ? items.item() : known;
            for (int i = 0; i < array.items().size(); i++) {
                write(array.items().get(i), item, SettingKey.item(key, i), secret);
            }
        } else {
            entries.add(new SettingEntry(key, ((SettingScalar) node).text(), node.origin(), secret));
        }
    }

    /** Whether a value may stand there of which nothing is known: settings of Quarkus, and of plugins without a mapping. */
    private static boolean isFree(KnownNode known) {
        return known == null || known instanceof KnownNode.Value value && value.isAnything();
    }

    private static KnownNode child(KnownNode known, String name) {
        if (known instanceof KnownNode.Value value && value.isAnything()) {
            return known;
        }
        return known instanceof KnownNode.Table table ? table.child(name).orElse(null) : null;
    }
}
