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
        if (first.tokens().get(depth).equals("[]")) {
            return new Items(of(settings, depth + 1));
        }
        Map<String, List<KnownSetting>> groups = new LinkedHashMap<>();
        settings.stream().filter(setting -> setting.tokens().size() > depth)
                .forEach(setting -> groups.computeIfAbsent(setting.tokens().get(depth), token -> new ArrayList<>())
                        .add(setting));
        Map<String, KnownNode> children = new LinkedHashMap<>();
        groups.forEach((token, group) -> children.put(token, of(group, depth + 1)));
        return new Table(children);
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

    /** A single value, or anything where the type says so. */
    record Value(KnownSetting setting) implements KnownNode {

        boolean isAnything() {
            return setting.type() == ValueType.ANYTHING;
        }
    }
}
