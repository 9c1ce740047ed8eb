package io.framex.runtime.cli.context;

/** How a command prints its result. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
