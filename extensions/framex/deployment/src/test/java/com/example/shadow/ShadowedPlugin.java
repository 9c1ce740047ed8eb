package com.example.shadow;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;

@Plugin(name = "shadowed")
public class ShadowedPlugin {

    @OnRequest("/things/{id}")
    public String thing(String id) {
        return "shadowed " + id;
    }

    @OnRequest(type = ApiType.FUNC)
    public String name() {
        return "shadowed";
    }
}
