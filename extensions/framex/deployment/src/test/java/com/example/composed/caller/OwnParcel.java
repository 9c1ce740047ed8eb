package com.example.composed.caller;

import java.util.List;

/** What the caller calls a parcel: same structure, no class in common. */
public record OwnParcel(String name, long weight, List<String> labels) {
}
