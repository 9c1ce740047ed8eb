package io.framex.runtime.cli.context;

/** Ends a command with exit code 1 and its message, which may have several lines, on standard error. */
public class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and how to fix it, one line per problem
     */
    public CommandFailure(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and how to fix it, one line per problem
     * @param cause where it comes from; never shown
     */
    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
