package com.example.library;

import java.time.LocalDate;

/** A book that somebody has taken home. */
public record Loan(String isbn, String reader, LocalDate until) {
}
