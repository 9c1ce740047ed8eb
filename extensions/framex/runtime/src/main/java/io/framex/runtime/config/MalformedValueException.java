package io.framex.runtime.config;

/** A text cannot be read as what it has to be; the message says why, without repeating the text. */
final class MalformedValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedValueException(String message) {
        super(message);
    }
}
