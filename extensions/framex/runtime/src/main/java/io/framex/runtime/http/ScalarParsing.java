package io.framex.runtime.http;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.NotFoundException;

/**
 * Parses scalars that Quarkus REST does not read itself. Reports text that cannot be parsed in the way Quarkus REST does, so
 * that both are handled in one place. Called by generated code.
 */
public final class ScalarParsing {

    private static final Map<String, Function<String, Object>> PARSERS = Map.of(
            "java.time.Duration", Duration::parse,
            "java.time.ZoneId", ZoneId::of,
            "java.time.ZoneOffset", ZoneOffset::of,
            "java.time.MonthDay", MonthDay::parse);

    /** Whether the type is one that is parsed here. */
    public static boolean parses(String className) {
        return PARSERS.containsKey(className);
    }

    /** The value, or {@code null} for {@code null}. */
    public static Object single(String text, String className) {
        if (text == null) {
            return null;
        }
        try {
            return PARSERS.get(className).apply(text);
        } catch (RuntimeException e) {
            throw new NotFoundException(e);
        }
    }

    public static Optional<Object> optional(Optional<String> text, String className) {
        return text.map(value -> single(value, className));
    }

    public static List<Object> list(List<String> texts, String className) {
        return texts.stream().map(value -> single(value, className)).toList();
    }

    public static Set<Object> set(Set<String> texts, String className) {
        return texts.stream().map(value -> single(value, className)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An optional body that did not come. */
    public static Optional<?> orEmpty(Optional<?> body) {
        return body == null ? Optional.empty() : body;
    }

    private ScalarParsing() {
    }
}
