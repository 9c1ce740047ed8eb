package io.framex.runtime.cli;

/** How the graph of plugins is printed. */
enum GraphFormat {
    /** For people. */
    TEXT,
    /** A Mermaid flowchart, for documents. */
    MERMAID,
    /** For programs. */
    JSON;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
