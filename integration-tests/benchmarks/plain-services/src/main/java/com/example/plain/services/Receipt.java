package com.example.plain.services;

/** What the function answers. */
public record Receipt(long id, int length) {
}
