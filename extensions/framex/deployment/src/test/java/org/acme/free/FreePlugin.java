package org.acme.free;

import java.util.Map;

import jakarta.inject.Inject;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginConfig;

@Plugin(name = "free")
public class FreePlugin {

    @Inject
    PluginConfig config;

    @OnRequest("/free")
    public Map<String, Object> all() {
        return config.asMap();
    }

    @OnRequest("/free_limit")
    public int limit() {
        return config.get("limits.max", Integer.class).orElse(-1);
    }
}
