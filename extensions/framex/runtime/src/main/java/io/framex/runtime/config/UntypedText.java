package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives text from sources without types the shape that its place asks for: lists are comma separated or JSON, tables are JSON.
 */
final class UntypedText {

    private final List<SettingProblem> problems;

    UntypedText(List<SettingProblem> problems) {
        this.problems = problems;
    }

    /** The node in its shape; {@code null} where it cannot have one, which is then among the problems. */
    SettingNode shape(SettingNode node, KnownNode place) {
        KnownNode known = place == null ? null : place.forTable(isTable(node));
        if (node instanceof SettingTable table) {
            Map<String, SettingNode> shaped = new LinkedHashMap<>();
            table.entries().forEach((name, child) -> {
                SettingNode shape = shape(child, childOf(known, name));
                if (shape != null) {
                    shaped.put(name, shape);
                }
            });
            return new SettingTable(shaped, table.origin());
        }
        if (node instanceof SettingArray array) {
            KnownNode item = known instanceof KnownNode.Items items ? items.item() : null;
            return new SettingArray(array.items().stream().map(child -> shape(child, item))
                    .filter(Objects::nonNull).toList(), array.origin());
        }
        return shapeScalar((SettingScalar) node, known);
    }

    private static boolean isTable(SettingNode node) {
        return node instanceof SettingTable || node instanceof SettingScalar scalar && scalar.text().strip().startsWith("{");
    }

    private SettingNode shapeScalar(SettingScalar scalar, KnownNode known) {
        if (scalar.kind() != SettingScalar.Kind.UNTYPED) {
            return scalar;
        }
        String text = scalar.text().strip();
        if (known instanceof KnownNode.Value value) {
            return value.isAnything() && isStructure(text) ? jsonOr(scalar, false) : scalar;
        }
        if (known instanceof KnownNode.Table && text.startsWith("{")) {
            return jsonOr(scalar, true);
        }
        if (known instanceof KnownNode.Items) {
            return text.startsWith("[") ? jsonOr(scalar, true) : commaSeparated(scalar);
        }
        return scalar;
    }

    private SettingNode jsonOr(SettingScalar scalar, boolean required) {
        try {
            return JsonText.read(scalar.text(), scalar.origin());
        } catch (MalformedValueException e) {
            if (required) {
                problems.add(new SettingProblem(scalar.origin(), e.getMessage()));
                return null;
            }
            return scalar;
        }
    }

    /** A backslash keeps the comma, or the backslash, that follows it. */
    private static SettingArray commaSeparated(SettingScalar scalar) {
        List<SettingNode> items = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String text = scalar.text() + ",";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 2 < text.length() && (text.charAt(i + 1) == ',' || text.charAt(i + 1) == '\\')) {
                current.append(text.charAt(++i));
            } else if (c == ',') {
                String item = current.toString().strip();
                if (!item.isEmpty()) {
                    items.add(new SettingScalar(item, SettingScalar.Kind.UNTYPED, scalar.origin()));
                }
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        return new SettingArray(items, scalar.origin());
    }

    private static boolean isStructure(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private static KnownNode childOf(KnownNode known, String name) {
        if (known instanceof KnownNode.Value value && value.isAnything()) {
            return known;
        }
        return known instanceof KnownNode.Table table ? table.child(name).orElse(null) : null;
    }
}
