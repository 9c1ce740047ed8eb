package io.framex.deployment.config.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.config.KnownSetting;

/** Renders {@code docs/reference/configuration.md}. */
final class ReferencePage {

    private static final String HEADER = """
            # Configuration reference

            Every setting of FrameX; those of its plugins are on pages of their own: [`proxy`](proxy.md), [`rpc`](rpc.md). How settings are given, which source wins and how variables are named is explained in the
            [configuration guide](../guides/configuration.md). `<name>` stands for a name of your own.

            This page and `config.toml` are generated from the Javadoc of the configuration mappings in
            `extensions/framex/runtime`. After a change there, write them anew with

            <!-- not executed: it writes into the repository; its test fails where that is due -->
            ```sh
            mvn -pl extensions/framex/deployment -am test -Dtest=ConfigurationReferenceTest \\
                -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true
            ```
            """;

    private ReferencePage() {
    }

    /** The page of FrameX itself. */
    static String render(List<DocumentedSetting> settings, Map<String, String> sections) {
        return render(HEADER, settings, sections);
    }

    static String render(String header, List<DocumentedSetting> settings, Map<String, String> sections) {
        Map<String, List<DocumentedSetting>> tables = new LinkedHashMap<>();
        settings.forEach(setting -> tables.computeIfAbsent(setting.table(), table -> new ArrayList<>()).add(setting));
        StringBuilder out = new StringBuilder(header);
        Map<String, String> remaining = new HashMap<>(sections);
        tables.forEach((table, rows) -> {
            out.append("\n## ").append(title(table)).append("\n\n");
            String section = remaining.remove(table.replaceAll("\\W.*", ""));
            if (section != null && !table.equals("plugins")) {
                out.append("`").append(table.replaceAll("\\W.*", "")).append("`: ").append(section).append("\n\n");
            }
            out.append("| key | type | default | description |\n|---|---|---|---|\n");
            rows.forEach(row -> out.append(row(row)));
        });
        return out.toString();
    }

    private static String title(String table) {
        if (table.isEmpty()) {
            return "Top level";
        }
        String name = table.replace("[]", "").replace("*", "<name>");
        return "`" + (table.endsWith("[]") ? "[[" + name + "]]" : "[" + name + "]") + "`";
    }

    private static String row(DocumentedSetting documented) {
        KnownSetting setting = documented.setting();
        String type = setting.expectation();
        String key = documented.key().replace("*", "<name>");
        String variable = documented.variable().isEmpty() ? "" : "<br>`" + documented.variable() + "`";
        return "| `" + key + "`" + variable + " | " + (documented.isList() ? "list, each " + type : type) + " | "
                + defaultOf(documented) + " | " + cell(documented) + " |\n";
    }

    private static String defaultOf(DocumentedSetting documented) {
        if (documented.setting().defaultValue().isPresent()) {
            return "`" + TomlValue.of(documented) + "`";
        }
        return documented.setting().traits().contains(KnownSetting.Trait.REQUIRED)
                && documented.setting().path().contains("[].") ? "required" : "";
    }

    private static String cell(DocumentedSetting documented) {
        boolean file = documented.setting().secret() && !documented.key().equals("*");
        String secret = documented.setting().secret() ? " Secret: masked wherever settings are shown"
                + (file ? "; also as `" + documented.key() + "_file`." : ".") : "";
        return (documented.description() + secret).replace("|", "\\|");
    }
}
