package io.framex.proxy.remote.frame;

/**
 * A frame that is not accepted. Whoever sent it learns nothing but that, whatever is wrong; the message is for the log and names
 * no content.
 */
public final class FrameException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, for the log
     */
    public FrameException(String message) {
        super(message, null, false, false);
    }
}
