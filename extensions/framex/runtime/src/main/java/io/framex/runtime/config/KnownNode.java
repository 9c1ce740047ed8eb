package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand at one place of the settings. */
sealed interface KnownNode {

    /** Builds the tree of all settings whose paths share their first tokens. */
    static KnownNode of(List<KnownSetting> settings, int depth) {
        KnownSetting first = settings.get(0);
        if (first.tokens().size() == depth) {
            return new Value(first);
        }
        List<KnownSetting> elements = settings.stream()
                .filter(setting -> setting.tokens().size() > depth && setting.tokens().get(depth).equals("[]")).toList();
        if (elements.size() == settings.size()) {
            return new Items(of(settings, depth + 1));
        }
        if (!elements.isEmpty()) {
            List<KnownSetting> others = settings.stream().filter(setting -> !elements.contains(setting)).toList();
            return new ListOrTable(new Items(of(elements, depth + 1)), (Table) of(others, depth));
        }
        Map<String, List<KnownSetting>> groups = new LinkedHashMap<>();
        settings.stream().filter(setting -> setting.tokens().size() > depth)
                .forEach(setting -> groups.computeIfAbsent(setting.tokens().get(depth), token -> new ArrayList<>())
                        .add(setting));
        Map<String, KnownNode> children = new LinkedHashMap<>();
        groups.forEach((token, group) -> children.put(token, of(group, depth + 1)));
        return new Table(children);
    }

    /**
     * What a node is compared with: of two forms the one that it has.
     *
     * @param table whether the node is a table
     */
    default KnownNode forTable(boolean table) {
        return this;
    }

    /** A table; the child {@code *} is for every key that is not named. */
    record Table(Map<String, KnownNode> children) implements KnownNode {

        public Table {
            children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
        }

        Optional<KnownNode> child(String key) {
            return Optional.ofNullable(children.getOrDefault(key, children.get("*")));
        }

        List<String> names() {
            return children.keySet().stream().filter(name -> !name.equals("*")).toList();
        }
    }

    /** A list. */
    record Items(KnownNode item) implements KnownNode {

        /** Whether the list is handed on as one text. */
        boolean joined() {
            return item instanceof Value value && value.setting().traits().contains(KnownSetting.Trait.JOINED);
        }
    }

    /** Something that is written in one of two forms. */
    record ListOrTable(Items items, Table table) implements KnownNode {

        @Override
        public KnownNode forTable(boolean isTable) {
            return isTable ? table : items;
        }
    }

    /** A single value, or anything where the type says so. */
    record Value(KnownSetting setting) implements KnownNode {

        boolean isAnything() {
            return setting.type() == ValueType.ANYTHING;
        }
    }
}
