package io.framex.proxy.discovery;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.proxy.upstream.Upstream;

/**
 * A CDI event: another document of an upstream than before has been read and its routes are served. Fired on a worker thread, for
 * one upstream at a time.
 *
 * @param upstream whose document it is
 * @param document what is used of it: {@code openapi}, {@code paths}, in which no path item is a reference, and
 *        {@code components}; not to be changed, and nothing in it is to be trusted
 */
public record DocumentChanged(Upstream upstream, JsonNode document) {
}
