package io.framex.proxy.remote.classic;

/** Something that is no call or reply in {@code framex-1}. The message is for the log and names no content. */
public final class ClassicException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, for the log
     */
    public ClassicException(String message) {
        super(message, null, false, false);
    }
}
