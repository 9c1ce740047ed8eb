package io.framex.runtime.representation;

/**
 * One representation of a resource, ready to be sent. The array must not be changed.
 *
 * @param contentType media type with its parameters
 * @param encoding coding of {@code body}
 * @param body the bytes to send
 * @param etag strong entity tag of {@code body}, quoted
 */
public record Representation(String contentType, ContentEncoding encoding, byte[] body, String etag) {

    /** The representation of {@code body}, which is encoded already. */
    public static Representation of(String contentType, ContentEncoding encoding, byte[] body) {
        return new Representation(contentType, encoding, body, EntityTag.of(body));
    }
}
