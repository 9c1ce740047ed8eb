package com.example.orders;

/** A scalar by its public {@code String} constructor. */
public final class Sku {

    private final String code;

    public Sku(String code) {
        if (!code.startsWith("sku-")) {
            throw new IllegalArgumentException("a SKU starts with sku-");
        }
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }
}
