package io.framex.runtime.config;

import java.util.Objects;

/**
 * Where a setting was read.
 *
 * @param source file name as the user knows it, or a description such as {@code command line}
 * @param line line in the file, counted from 1; 0 where there is none
 */
public record SettingOrigin(String source, int line) {

    public SettingOrigin {
        Objects.requireNonNull(source, "source");
    }

    static SettingOrigin of(String source) {
        return new SettingOrigin(source, 0);
    }

    SettingOrigin at(int otherLine) {
        return new SettingOrigin(source, otherLine);
    }

    /** {@code config.toml:12}, or the source alone where there is no line. */
    @Override
    public String toString() {
        return line > 0 ? source + ":" + line : source;
    }
}
