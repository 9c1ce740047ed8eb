package com.example.kinds;

import java.math.BigDecimal;

/** A scalar of the author's own. */
public final class Money {

    private final BigDecimal amount;

    private Money(BigDecimal amount) {
        this.amount = amount;
    }

    public static Money fromString(String text) {
        if (!text.endsWith("EUR")) {
            throw new IllegalArgumentException("not an amount");
        }
        return new Money(new BigDecimal(text.substring(0, text.length() - 3)));
    }

    @Override
    public String toString() {
        return amount + " euros";
    }
}
