package com.example.orders;

/** A scalar by its static {@code fromString}. */
public record Weight(int grams) {

    public static Weight fromString(String text) {
        return new Weight(Integer.parseInt(text.replace("g", "")));
    }
}
