package io.framex.runtime.config;

import java.util.regex.Pattern;

/**
 * A setting with the source that decided it.
 *
 * @param key dotted key, such as {@code server.port} or {@code auth.rules."/api/v1/*"}; segments that are not plain words
 *        are in double quotes
 * @param value the value as text, a list as JSON; in clear even where {@code secret}
 * @param origin where the value was read
 * @param secret whether the value must not be shown
 */
public record SettingEntry(String key, String value, SettingOrigin origin, boolean secret) {

    private static final String MASK = "******";

    private static final Pattern URL_PASSWORD = Pattern.compile("(://[^/\\s\":@]*:)[^/\\s\"]*@");

    /** The value as it may be shown: masked where it is a secret, and passwords in URLs masked anywhere. */
    public String shownValue() {
        return secret ? MASK : URL_PASSWORD.matcher(value).replaceAll("$1" + MASK + "@");
    }

    @Override
    public String toString() {
        return key + " = " + shownValue() + " (" + origin + ")";
    }
}
