package com.example.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/** A body with constraints. */
public record Payment(@NotBlank String account, @Positive int cents) {
}
