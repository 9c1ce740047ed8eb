package com.example.orders;

/** How soon an order is wanted. */
public enum Priority {
    LOW,
    HIGH
}
