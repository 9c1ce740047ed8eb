package io.framex.runtime.config;

/** A single value as text, with what the source said about its type. */
record SettingScalar(String text, Kind kind, SettingOrigin origin) implements SettingNode {

    @Override
    public String description() {
        return kind.description;
    }

    /** What the source says about the type. */
    enum Kind {
        STRING("a string"), INTEGER("an integer"), DECIMAL("a number"), BOOLEAN("a boolean"), TIME("a date or time"),
        /** The source knows only text: environment, {@code .env} and property files. */
        UNTYPED("a text");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }
}
