package io.framex.deployment.plugin;

import java.util.Optional;

import io.framex.runtime.cache.CachedOperation;
import io.framex.runtime.catalog.HttpApi;

/**
 * One method of a generated REST resource.
 *
 * @param plugin name of the plugin
 * @param api the operation that it serves
 * @param blocking whether the plugin method is called off the event loop
 * @param json whether its result is written as JSON, rather than by the media type that the author declared
 * @param cached what the request cache knows of it; empty where it is not cached
 */
public record ResourceMethod(String plugin, HttpApi api, boolean blocking, boolean json,
        Optional<CachedOperation> cached) {
}
