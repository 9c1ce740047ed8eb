package com.example.checked;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.framex.OnRequest;
import io.framex.Plugin;

@Plugin(name = "checked")
public class CheckedPlugin {

    @OnRequest("/checked/page")
    public String page(@Min(1) @Max(9) int number, @Size(min = 2) String name) {
        return name + number;
    }

    @OnRequest(value = "/checked/basket", methods = "POST")
    public int basket(@Valid Basket basket) {
        return basket.items().size();
    }

    @NotNull
    @OnRequest("/checked/broken")
    public String broken() {
        return null;
    }

    public record Basket(@Size(max = 5) String owner, @Valid List<Item> items) {
    }

    public record Item(@Min(1) int amount) {
    }
}
