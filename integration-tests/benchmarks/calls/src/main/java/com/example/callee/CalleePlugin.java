package com.example.callee;

import java.util.List;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;

/** Does next to nothing, so that a call of it shows what calling costs. */
@Plugin(name = "callee")
public class CalleePlugin {

    /** A body. */
    public record Parcel(String name, int weight, List<String> labels) {
    }

    @OnRequest(type = ApiType.FUNC)
    public String greet(String name) {
        return name;
    }

    @OnRequest(value = "/weigh", methods = "POST")
    public int weigh(Parcel parcel) {
        return parcel.weight();
    }
}
