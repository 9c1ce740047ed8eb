package io.framex.runtime.http;

import java.util.Map;

/**
 * An error as it goes over the wire.
 *
 * @param status HTTP status
 * @param mediaType value of {@code Content-Type}
 * @param body the body
 * @param headers further response headers
 */
public record RenderedError(int status, String mediaType, byte[] body, Map<String, String> headers) {
}
