package com.example.orders;

import java.math.BigDecimal;
import java.util.List;

/** An order as a client sends it. */
public record Order(String customer, List<Line> lines, Priority priority) {

    /** One article of an order. */
    public record Line(String article, int count, BigDecimal price) {
    }
}
