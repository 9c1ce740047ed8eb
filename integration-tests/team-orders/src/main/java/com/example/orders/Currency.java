package com.example.orders;

import java.util.Locale;

/** A scalar by its static {@code valueOf}. */
public record Currency(String code, int digits) {

    public static Currency valueOf(String text) {
        return new Currency(text.toUpperCase(Locale.ROOT), 2);
    }
}
