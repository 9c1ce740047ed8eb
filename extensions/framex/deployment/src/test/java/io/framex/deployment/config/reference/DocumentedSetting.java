package io.framex.deployment.config.reference;

import java.util.Locale;

import io.framex.runtime.config.KnownSetting;
import io.framex.runtime.config.ValueType;

/** A setting with the text that describes it. */
record DocumentedSetting(KnownSetting setting, String description) {

    /** The table that holds the key, such as {@code server.cors} or {@code docs.action_buttons[]}. */
    String table() {
        String path = isList() ? setting.path().substring(0, setting.path().length() - 2) : setting.path();
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    String key() {
        String path = isList() ? setting.path().substring(0, setting.path().length() - 2) : setting.path();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    boolean isList() {
        return setting.path().endsWith("[]");
    }

    boolean isFree() {
        return setting.type() == ValueType.ANYTHING;
    }

    /** The environment variable; empty where the key is inside of a list, or the user's own. */
    String variable() {
        String path = setting.path().replaceAll("\\[\\]$", "");
        return path.contains("[]") || path.endsWith("*") ? ""
                : path.replace(".", "__").toUpperCase(Locale.ROOT).replace("*", "<NAME>");
    }
}
