package com.example.composed.provider;

import java.util.List;

/** The target's own type of a body. */
public record Parcel(String name, int weight, List<String> labels) {
}
