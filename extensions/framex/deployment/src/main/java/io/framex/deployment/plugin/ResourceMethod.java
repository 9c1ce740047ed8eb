package io.framex.deployment.plugin;

import io.framex.runtime.catalog.HttpApi;

/**
 * One method of a generated REST resource.
 *
 * @param api the operation that it serves
 * @param blocking whether the plugin method is called off the event loop
 * @param json whether its result is written as JSON, rather than by the media type that the author declared
 */
public record ResourceMethod(HttpApi api, boolean blocking, boolean json) {
}
