package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts flat properties back together: dots make tables, indexes in brackets make lists, quotes keep a key together. */
final class PropertyTree {

    private final Map<Object, PropertyTree> children = new TreeMap<>((left, right) -> left instanceof Integer index
            && right instanceof Integer other ? index.compareTo(other) : left.toString().compareTo(right.toString()));
    private SettingScalar value;

    /** Adds a property by its name below the root of this tree. */
    void add(String name, String text, SettingOrigin origin) {
        PropertyTree node = this;
        for (Object token : tokens(name)) {
            node = node.children.computeIfAbsent(token, key -> new PropertyTree());
        }
        node.value = new SettingScalar(text, SettingScalar.Kind.UNTYPED, origin);
    }

    SettingTable toTable(SettingOrigin origin) {
        Map<String, SettingNode> entries = new LinkedHashMap<>();
        children.forEach((key, child) -> entries.put(key.toString(), child.toNode(origin)));
        return new SettingTable(entries, origin);
    }

    private SettingNode toNode(SettingOrigin origin) {
        if (children.isEmpty()) {
            return value;
        }
        SettingOrigin here = value == null ? firstOrigin(origin) : value.origin();
        if (children.keySet().stream().allMatch(Integer.class::isInstance)) {
            return new SettingArray(children.values().stream().map(child -> child.toNode(here)).toList(), here);
        }
        return value != null && value.text().strip().startsWith("{") ? besideJson(here) : toTable(here);
    }

    /** The table as JSON, refined by what stands below it one by one. */
    private SettingNode besideJson(SettingOrigin origin) {
        try {
            return ((SettingTable) JsonText.read(value.text(), origin)).overriddenBy(toTable(origin));
        } catch (MalformedValueException e) {
            return value;
        }
    }

    private SettingOrigin firstOrigin(SettingOrigin fallback) {
        return children.values().stream().findFirst().map(child -> child.value == null ? child.firstOrigin(fallback)
                : child.value.origin()).orElse(fallback);
    }

    private static List<Object> tokens(String name) {
        List<Object> tokens = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        boolean open = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int end = c == '[' && !quoted ? name.indexOf(']', i) : -1;
            if (c == '"') {
                quoted = !quoted;
            } else if (end > i + 1 && name.substring(i + 1, end).chars().allMatch(Character::isDigit)) {
                if (open) {
                    tokens.add(current.toString());
                }
                tokens.add(Integer.valueOf(name.substring(i + 1, end)));
                current.setLength(0);
                open = false;
                i = end;
            } else if (c == '.' && !quoted) {
                if (open) {
                    tokens.add(current.toString());
                }
                current.setLength(0);
                open = true;
            } else {
                current.append(c);
            }
        }
        if (open) {
            tokens.add(current.toString());
        }
        return tokens;
    }
}
