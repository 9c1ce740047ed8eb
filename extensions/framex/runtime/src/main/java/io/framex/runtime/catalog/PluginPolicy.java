package io.framex.runtime.catalog;

import java.util.List;

/**
 * How a plugin wants to be run.
 *
 * @param requiredRemoteApis APIs of other plugins that it calls
 * @param priority start order among plugins that do not depend on each other, highest first
 * @param tags OpenAPI tags of its operations, empty for the plugin's own
 * @param maxOngoingRequests concurrency limit, 0 for none of its own
 */
public record PluginPolicy(List<String> requiredRemoteApis, int priority, List<String> tags, int maxOngoingRequests) {

    public PluginPolicy {
        requiredRemoteApis = List.copyOf(requiredRemoteApis);
        tags = List.copyOf(tags);
    }
}
