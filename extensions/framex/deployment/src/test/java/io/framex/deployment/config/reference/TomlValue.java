package io.framex.deployment.config.reference;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.framex.runtime.config.KnownSetting;

/** Writes the default of a setting as TOML, or an example where it has none. */
final class TomlValue {

    private TomlValue() {
    }

    static String of(DocumentedSetting documented) {
        KnownSetting setting = documented.setting();
        if (!documented.isList()) {
            return setting.defaultValue().map(text -> scalar(setting, text)).orElseGet(() -> example(setting));
        }
        return setting.defaultValue().map(text -> Stream.of(text.split(",")).map(item -> scalar(setting, item))
                .collect(Collectors.joining(", ", "[", "]"))).orElse("[]");
    }

    private static String scalar(KnownSetting setting, String text) {
        return switch (setting.type()) {
            case BOOLEAN, INTEGER, LONG, DECIMAL, TIMESTAMP -> text;
            default -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }

    private static String example(KnownSetting setting) {
        return switch (setting.type()) {
            case BOOLEAN -> "false";
            case INTEGER, LONG, DECIMAL -> "1";
            case DURATION -> "\"60s\"";
            case MEMORY_SIZE -> "\"1M\"";
            case TIMESTAMP -> "2030-12-31T23:59:59Z";
            case TIME_ZONE -> "\"Europe/Berlin\"";
            case CHOICE -> '"' + setting.choices().get(0) + '"';
            default -> "\"\"";
        };
    }
}
