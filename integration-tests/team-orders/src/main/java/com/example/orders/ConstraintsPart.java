package com.example.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;

import io.framex.OnRequest;
import io.framex.PluginPart;

/** Bean Validation where the author asked for it. */
@PluginPart("orders")
public class ConstraintsPart {

    @OnRequest("/constraints/query")
    public int query(@Max(10) int count, @Size(max = 3) String code) {
        return count;
    }

    @OnRequest(value = "/constraints/body", methods = "POST")
    public Payment body(@Valid Payment payment) {
        return payment;
    }
}
