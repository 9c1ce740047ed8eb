package com.example.services;

/** What the function answers. */
public record Receipt(long id, int length) {
}
