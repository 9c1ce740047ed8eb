package io.framex.runtime.docs;

/**
 * One file of the documentation pages.
 *
 * @param path path on which it is served
 * @param resource class path resource that holds it, compressed by gzip where its name ends with {@code .gz}
 * @param contentType media type with its parameters
 * @param immutable whether the path changes whenever the content does
 */
public record DocsAsset(String path, String resource, String contentType, boolean immutable) {
}
