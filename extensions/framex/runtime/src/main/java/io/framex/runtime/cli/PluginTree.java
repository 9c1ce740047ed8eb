package io.framex.runtime.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;

/** A plugin as {@code plugins --output json} shows it. */
final class PluginTree {

    private PluginTree() {
    }

    static Map<String, Object> of(PluginDescriptor plugin, boolean active) {
        PluginIdentity identity = plugin.identity();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", identity.name());
        tree.put("class", identity.className());
        tree.put("version", identity.version());
        tree.put("description", identity.description());
        tree.put("author", identity.author());
        tree.put("url", identity.url());
        tree.put("builtin", identity.builtin());
        tree.put("active", active);
        tree.put("required_remote_apis", plugin.policy().requiredRemoteApis());
        tree.put("http_apis", plugin.httpApis().stream().map(PluginTree::httpApi).toList());
        tree.put("function_apis", plugin.functionApis().stream().map(FunctionApi::name).toList());
        return tree;
    }

    private static Map<String, Object> httpApi(HttpApi api) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", api.method());
        tree.put("path", api.path());
        tree.put("response", api.response().name().toLowerCase(java.util.Locale.ROOT));
        return tree;
    }
}
