package io.framex.proxy.discovery;

/** A document cannot be used; the message says why, in words of ours only. */
final class UnusableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDocumentException(String message) {
        super(message, null, false, false);
    }
}
