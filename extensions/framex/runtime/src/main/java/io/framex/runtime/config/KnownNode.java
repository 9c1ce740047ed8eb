package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand at one place of the settings. */
sealed interface KnownNode {

    /** Builds the tree of settings, sorted by path: what stands below a value is left out. */
    static KnownNode of(List<KnownSetting> settings) {
        List<Path> paths = new ArrayList<>(settings.size());
        for (KnownSetting setting : settings) {
            paths.add(new Path(setting.tokens(), setting));
        }
        return of(paths, 0);
    }

    /** Builds the tree of settings whose paths share their first tokens. */
    private static KnownNode of(List<Path> paths, int depth) {
        if (paths.get(0).tokens.size() == depth) {
            return new Value(paths.get(0).setting);
        }
        List<Path> elements = new ArrayList<>();
        Map<String, List<Path>> groups = new LinkedHashMap<>();
        for (Path path : paths) {
            String token = path.tokens.get(depth);
            (token.equals("[]") ? elements : groups.computeIfAbsent(token, first -> new ArrayList<>())).add(path);
        }
        if (groups.isEmpty()) {
            return new Items(of(elements, depth + 1));
        }
        Map<String, KnownNode> children = new LinkedHashMap<>();
        groups.forEach((token, group) -> children.put(token, of(group, depth + 1)));
        Table table = new Table(children);
        return elements.isEmpty() ? table : new ListOrTable(new Items(of(elements, depth + 1)), table);
    }

    /** A setting and the tokens of its path, which are taken apart once: each start of a JVM builds the tree. */
    record Path(List<String> tokens, KnownSetting setting) {
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
