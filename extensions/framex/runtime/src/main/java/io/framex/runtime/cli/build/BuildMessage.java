package io.framex.runtime.cli.build;

/**
 * How the process of a build tells its caller about itself: by its exit code, and by lines on standard output, each a problem
 * unless it is marked.
 */
public final class BuildMessage {

    /** Starts a line that is no problem. */
    public static final String NOTE = "note: ";

    /** Exit code: the build is there. */
    public static final int BUILT = 0;

    /** Exit code: the lines say all there is to know. */
    public static final int EXPLAINED = 1;

    /** Exit code: the log may say more. */
    public static final int UNEXPLAINED = 2;

    private BuildMessage() {
    }
}
