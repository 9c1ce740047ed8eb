package com.example.library;

/** A book on the shelf. */
public record Book(String isbn, String title, int year) {
}
