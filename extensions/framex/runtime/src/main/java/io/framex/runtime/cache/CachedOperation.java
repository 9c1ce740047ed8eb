package io.framex.runtime.cache;

import java.util.List;
import java.util.Set;

import io.framex.runtime.catalog.ApiParameter;

/**
 * What the request cache knows of an operation.
 *
 * @param method HTTP method, upper case
 * @param path path template with its prefix
 * @param version version of the plugin: results of one version are no results of another
 * @param parameters parameters in declaration order
 * @param unordered names of the parameters whose values have no order
 * @param ttl seconds until a result is forgotten; -1 for never, 0 for what {@code cache.ttl} says
 * @param keyBuilder class of the author's key builder; empty for the default
 */
public record CachedOperation(String method, String path, String version, List<ApiParameter> parameters,
        Set<String> unordered, int ttl, String keyBuilder) {
}
