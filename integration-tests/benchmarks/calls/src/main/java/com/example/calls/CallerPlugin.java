package com.example.calls;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.framex.Call;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.PluginClient;

/** Calls the callee in every way that is measured. */
@Plugin(name = "caller")
public class CallerPlugin {

    /** The caller's own type of the callee's body. */
    public record OwnParcel(String name, int weight, List<String> labels) {
    }

    @PluginClient
    interface Callee {

        @Call("callee.CalleePlugin.greet")
        String greet(String name);

        @Call("/api/v1/weigh")
        int weigh(OwnParcel parcel);
    }

    @Inject
    PluginApis apis;

    @Inject
    Callee callee;

    String typed(String name) {
        return callee.greet(name);
    }

    String named(String name) {
        return apis.call("callee.CalleePlugin.greet", Map.of("name", name), String.class);
    }

    int converted(OwnParcel parcel) {
        return callee.weigh(parcel);
    }
}
