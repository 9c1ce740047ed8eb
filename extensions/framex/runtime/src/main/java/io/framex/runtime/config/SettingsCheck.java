package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a source gives with what is known, and writes down everything that does not fit. */
final class SettingsCheck {

    private final KnownNode.Table root;
    private final List<SettingProblem> problems;

    SettingsCheck(KnownNode.Table root, List<SettingProblem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Checks one node below the given written key. */
    void check(SettingNode node, KnownNode place, String key) {
        KnownNode known = place.forTable(node instanceof SettingTable);
        if (known instanceof KnownNode.Value value) {
            checkValue(node, value, key);
        } else if (known instanceof KnownNode.Items items) {
            checkItems(node, items, key);
        } else if (node instanceof SettingTable table) {
            checkTable(table, (KnownNode.Table) known, key);
        } else {
            report(node, quote(key) + " must be a table, not " + node.description());
        }
    }

    private void checkTable(SettingTable table, KnownNode.Table known, String key) {
        table.entries().forEach((name, node) -> {
            String childKey = SettingKey.child(key, name);
            known.child(name).ifPresentOrElse(child -> check(node, child, childKey), () -> unknown(node, childKey));
        });
    }

    private void checkItems(SettingNode node, KnownNode.Items known, String key) {
        if (!(node instanceof SettingArray array)) {
            report(node, quote(key) + " must be a list, not " + node.description());
            return;
        }
        for (int i = 0; i < array.items().size(); i++) {
            SettingNode item = array.items().get(i);
            String itemKey = SettingKey.item(key, i);
            check(item, known.item(), itemKey);
            if (item instanceof SettingTable table && known.item() instanceof KnownNode.Table children) {
                checkRequired(table, children, itemKey);
            }
        }
        if (array.items().isEmpty() && known.item() instanceof KnownNode.Value value
                && !value.setting().traits().contains(KnownSetting.Trait.MAY_BE_EMPTY)) {
            report(node, quote(key) + " must not be empty");
        }
    }

    private void checkRequired(SettingTable table, KnownNode.Table known, String key) {
        known.children().forEach((name, child) -> {
            boolean required = child instanceof KnownNode.Value value
                    && value.setting().traits().contains(KnownSetting.Trait.REQUIRED);
            if (required && !table.entries().containsKey(name)) {
                report(table, quote(SettingKey.child(key, name)) + " is missing");
            }
        });
    }

    private void checkValue(SettingNode node, KnownNode.Value known, String key) {
        KnownSetting setting = known.setting();
        if (known.isAnything()) {
            return;
        }
        if (!(node instanceof SettingScalar scalar)) {
            report(node, quote(key) + " must be " + setting.expectation() + ", not " + node.description());
        } else if (setting.type() == ValueType.STRING && !isText(scalar)) {
            report(node, quote(key) + " must be a string, not " + scalar.description() + "; put it in quotes");
        } else if (!setting.accepts(scalar.text())) {
            String shown = setting.secret() ? "" : ", not " + quote(scalar.text());
            report(node, quote(key) + " must be " + setting.expectation() + shown);
        }
    }

    private static boolean isText(SettingScalar scalar) {
        return scalar.kind() == SettingScalar.Kind.STRING || scalar.kind() == SettingScalar.Kind.UNTYPED;
    }

    private void unknown(SettingNode node, String key) {
        if (node instanceof SettingTable table && !table.entries().isEmpty()) {
            table.entries().forEach((name, child) -> unknown(child, SettingKey.child(key, name)));
            return;
        }
        String hint = suggestion(SettingKey.split(key)).map(name -> "; did you mean " + quote(name) + "?").orElse("");
        report(node, "unknown key " + quote(key) + hint);
    }

    /** Corrects the key segment by segment; else takes the only known key that ends like it. */
    private Optional<String> suggestion(List<String> segments) {
        List<String> corrected = new ArrayList<>();
        KnownNode node = root;
        for (String segment : segments) {
            Optional<String> name = node instanceof KnownNode.Table table
                    ? table.child(segment).map(child -> segment).or(() -> NearestName.of(segment, table.names()))
                    : Optional.empty();
            if (name.isEmpty()) {
                return sameEnding(segments.get(segments.size() - 1));
            }
            corrected.add(name.get());
            node = ((KnownNode.Table) node).child(name.get()).orElseThrow().forTable(true);
        }
        return Optional.of(corrected.stream().reduce("", SettingKey::child));
    }

    private Optional<String> sameEnding(String segment) {
        List<String> found = new ArrayList<>();
        root.children().forEach((name, node) -> {
            if (node instanceof KnownNode.Table table && table.names().contains(segment)) {
                found.add(SettingKey.child(name, segment));
            }
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void report(SettingNode node, String message) {
        problems.add(new SettingProblem(node.origin(), message));
    }

    private static String quote(String text) {
        return '"' + text + '"';
    }
}
