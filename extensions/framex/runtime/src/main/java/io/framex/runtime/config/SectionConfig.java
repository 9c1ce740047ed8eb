package io.framex.runtime.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.framex.PluginConfig;
import io.smallrye.config.SmallRyeConfig;

/** A section that is read freely. */
final class SectionConfig implements PluginConfig {

    private final SmallRyeConfig config;
    private final String section;

    SectionConfig(SmallRyeConfig config, String section) {
        this.config = config;
        this.section = section;
    }

    @Override
    public <T> Optional<T> get(String key, Class<T> type) {
        String name = section;
        for (String segment : key.split("\\.")) {
            name = PropertyWriter.freeChild(name, segment);
        }
        if (type == String.class) {
            return Optional.ofNullable(type.cast(config.getConfigValue(name).getValue()));
        }
        return config.getOptionalValue(name, type);
    }

    @Override
    public Map<String, Object> asMap() {
        PropertyTree tree = new PropertyTree();
        for (String name : config.getPropertyNames()) {
            String text = name.startsWith(section + ".") ? config.getConfigValue(name).getValue() : null;
            if (text != null) {
                tree.add(name.substring(section.length() + 1), text, SettingOrigin.of(section));
            }
        }
        return map(tree.toTable(SettingOrigin.of(section)));
    }

    private static Map<String, Object> map(SettingTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        table.entries().forEach((key, node) -> map.put(key, value(node)));
        return Collections.unmodifiableMap(map);
    }

    private static Object value(SettingNode node) {
        if (node instanceof SettingTable table) {
            return map(table);
        }
        return node instanceof SettingArray array ? array.items().stream().map(SectionConfig::value).toList()
                : ((SettingScalar) node).text();
    }
}
