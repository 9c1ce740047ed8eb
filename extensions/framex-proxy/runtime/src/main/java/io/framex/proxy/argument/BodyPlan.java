package io.framex.proxy.argument;

/**
 * The body of an operation.
 *
 * @param required whether the upstream refuses requests without it
 * @param mediaType what is sent as {@code Content-Type}
 * @param format how it is written
 * @param shape what it is
 */
public record BodyPlan(boolean required, String mediaType, Format format, BodyShape shape) {

    /** How a body is written. */
    public enum Format {
        JSON,
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** One that calls cannot send, such as files. */
        OTHER
    }
}
