package io.framex.runtime.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A setting that the application knows, as found in a configuration mapping when it was built.
 *
 * @param path dotted path without {@code framex.}; {@code *} stands for any key, a trailing {@code []} for a list
 * @param type type of the value, or of one element where the path ends with {@code []}
 * @param defaultValue value where nothing is set, elements of a list separated by commas
 * @param choices the words that a {@link ValueType#CHOICE} accepts
 * @param bounds bounds of a number
 * @param traits what else is to be known
 */
public record KnownSetting(String path, ValueType type, Optional<String> defaultValue, List<String> choices, Bounds bounds,
        Set<Trait> traits) {

    /** What else is to be known about a setting. */
    public enum Trait {
        /** It has to be masked, and can be given as {@code <key>_file}. */
        SECRET,
        /** It has neither a default nor is it optional. */
        REQUIRED,
        /** The list is handed on as one text that holds JSON. */
        JOINED,
        /** The list may be empty. */
        MAY_BE_EMPTY
    }

    public KnownSetting {
        choices = List.copyOf(choices);
        traits = Set.copyOf(traits);
    }

    /** Whether the value must not be shown. */
    public boolean secret() {
        return traits.contains(Trait.SECRET);
    }

    /** What a value looks like, for messages and the reference page. */
    public String expectation() {
        if (type == ValueType.CHOICE) {
            return "one of " + String.join(", ", choices);
        }
        String limits = bounds.description();
        return limits.isEmpty() ? type.description() : type.description() + " " + limits;
    }

    boolean accepts(String text) {
        if (type == ValueType.CHOICE) {
            return choices.stream().anyMatch(choice -> choice.equalsIgnoreCase(text.trim().replace('_', '-')));
        }
        return type.accepts(text) && (!type.isNumber() || bounds.contain(Double.parseDouble(text.trim())));
    }

    /** Path tokens: {@code auth.rules.*[]} is {@code auth}, {@code rules}, {@code *}, {@code []}. */
    List<String> tokens() {
        return List.of(path.replace("[]", ".[]").split("\\."));
    }

    String encode() {
        return String.join("\t", path, type.name(), defaultValue.map(value -> "=" + value).orElse(""),
                String.join(",", choices), bounds.encode(),
                traits.stream().map(Trait::name).sorted().collect(Collectors.joining(",")));
    }

    static KnownSetting decode(String line) {
        String[] fields = line.split("\t", -1);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String name : words(fields[5])) {
            traits.add(Trait.valueOf(name));
        }
        return new KnownSetting(fields[0], ValueType.valueOf(fields[1]),
                fields[2].isEmpty() ? Optional.empty() : Optional.of(fields[2].substring(1)), words(fields[3]),
                Bounds.decode(fields[4]), traits);
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(","));
    }
}
