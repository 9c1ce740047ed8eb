package io.framex.runtime.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values by key, in the order of the source. */
record SettingTable(Map<String, SettingNode> entries, SettingOrigin origin) implements SettingNode {

    SettingTable {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static SettingTable empty(SettingOrigin origin) {
        return new SettingTable(Map.of(), origin);
    }

    /** The tables of both, merged; anything else of the stronger one wins. */
    SettingTable overriddenBy(SettingTable stronger) {
        Map<String, SettingNode> merged = new LinkedHashMap<>(entries);
        stronger.entries.forEach((key, node) -> merged.merge(key, node, SettingTable::override));
        return new SettingTable(merged, stronger.origin);
    }

    private static SettingNode override(SettingNode weaker, SettingNode stronger) {
        return weaker instanceof SettingTable base && stronger instanceof SettingTable table
                ? base.overriddenBy(table)
                : stronger;
    }

    @Override
    public String description() {
        return "a table";
    }
}
