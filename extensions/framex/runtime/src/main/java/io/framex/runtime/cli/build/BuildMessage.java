package io.framex.runtime.cli.build;

/** How a build tells its caller about itself: one line each on standard output, a problem unless it is marked. */
public final class BuildMessage {

    /** Starts a line that is no problem. */
    public static final String NOTE = "note: ";

    private BuildMessage() {
    }
}
