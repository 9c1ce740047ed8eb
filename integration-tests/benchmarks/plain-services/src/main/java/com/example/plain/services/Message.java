package com.example.plain.services;

/** An argument: 46 bytes of JSON around its text. */
public record Message(long id, String sender, String text) {
}
