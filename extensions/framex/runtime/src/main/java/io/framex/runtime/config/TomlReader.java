package io.framex.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/** Reads a TOML file with the line of every value. */
final class TomlReader {

    private final List<SettingProblem> problems;

    TomlReader(List<SettingProblem> problems) {
        this.problems = problems;
    }

    /**
     * @param name how the user calls the file
     * @return what the file holds; nothing where it cannot be read or parsed, which is then among the problems
     */
    SettingTable read(Path file, String name) {
        SettingOrigin origin = SettingOrigin.of(name);
        TomlParseResult result;
        try {
            result = Toml.parse(Files.readString(file), TomlVersion.V1_1_0);
        } catch (IOException e) {
            problems.add(new SettingProblem(origin, FileTrouble.describe(file, e)));
            return SettingTable.empty(origin);
        }
        for (TomlParseError error : result.errors()) {
            problems.add(new SettingProblem(at(origin, error.position()), error.getMessage().replace('\n', ' ')));
        }
        return result.hasErrors() ? SettingTable.empty(origin) : table(result, origin);
    }

    private SettingTable table(TomlTable table, SettingOrigin origin) {
        Map<String, SettingNode> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            entries.put(key, node(table.get(path), at(origin, table.inputPositionOf(path))));
        }
        return new SettingTable(entries, origin);
    }

    private SettingNode node(Object value, SettingOrigin origin) {
        if (value instanceof TomlTable table) {
            return table(table, origin);
        }
        if (value instanceof TomlArray array) {
            List<SettingNode> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                items.add(node(array.get(i), at(origin, array.inputPositionOf(i))));
            }
            return new SettingArray(items, origin);
        }
        return new SettingScalar(String.valueOf(value), kind(value), origin);
    }

    private static SettingScalar.Kind kind(Object value) {
        if (value instanceof String) {
            return SettingScalar.Kind.STRING;
        }
        if (value instanceof Long) {
            return SettingScalar.Kind.INTEGER;
        }
        if (value instanceof Double) {
            return SettingScalar.Kind.DECIMAL;
        }
        return value instanceof Boolean ? SettingScalar.Kind.BOOLEAN : SettingScalar.Kind.TIME;
    }

    private static SettingOrigin at(SettingOrigin origin, TomlPosition position) {
        return position == null ? origin : origin.at(position.line());
    }
}
