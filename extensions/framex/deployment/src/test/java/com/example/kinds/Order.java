package com.example.kinds;

import java.util.List;

public record Order(String name, int amount, List<String> tags) {

    public Order {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative");
        }
    }
}
