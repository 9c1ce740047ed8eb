package io.framex.deployment.config.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders {@code config.toml}: every setting, all commented out. */
final class SampleFile {

    private static final String HEADER = """
            # Every setting of FrameX with its default, all commented out. Remove the # in front of what you change, and of the
            # table above it. Where a setting has no default, an example stands there.
            # Explanations: docs/guides/configuration.md and docs/reference/configuration.md
            # This file is generated; see docs/reference/configuration.md.
            """;
    private static final Map<String, String> NAMES = Map.of("auth.keys.*", "auth.keys.billing", "deployments.*",
            "deployments.foo", "plugins", "plugins.foo");
    private static final Map<String, String> ENTRIES = Map.of("auth.rules", "\"/api/v1/base/*\" = [\"service-key\", \"@billing\"]",
            "docs.action_buttons[].headers", "X-Example = \"value\"",
            "docs.action_buttons[].query", "example = \"value\"", "docs.action_buttons[].body", "example = \"value\"", "plugins",
            "debug = true");

    private SampleFile() {
    }

    static String render(List<DocumentedSetting> settings, Map<String, String> sections) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (DocumentedSetting setting : settings) {
            List<String> lines = tables.computeIfAbsent(setting.table(), table -> new ArrayList<>());
            lines.add("# " + firstSentence(setting));
            lines.add("#" + (setting.key().equals("*") ? ENTRIES.get(setting.table())
                    : setting.key() + " = " + TomlValue.of(setting)));
        }
        StringBuilder out = new StringBuilder(HEADER);
        Map<String, String> remaining = new HashMap<>(sections);
        tables.forEach((table, lines) -> {
            out.append('\n');
            if (!table.isEmpty()) {
                String section = remaining.remove(table.replaceAll("\\W.*", ""));
                out.append(section == null || table.equals("plugins") ? "" : "# " + section + "\n");
                out.append('#').append(header(table)).append('\n');
            }
            lines.forEach(line -> out.append(line).append('\n'));
        });
        return out.toString();
    }

    private static String header(String table) {
        String name = NAMES.getOrDefault(table, table).replace("[]", "");
        return table.endsWith("[]") ? "[[" + name + "]]" : "[" + name + "]";
    }

    private static String firstSentence(DocumentedSetting setting) {
        String text = setting.description();
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end + 1);
        boolean later = text.contains("takes effect in a later release");
        return sentence + (later ? " (Takes effect in a later release.)" : "");
    }
}
