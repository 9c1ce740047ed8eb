package com.example.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.DefaultValue;

import org.jspecify.annotations.Nullable;

import io.framex.OnRequest;
import io.framex.PluginPart;

/** Required, optional, defaulted and repeated parameters. */
@PluginPart("orders")
public class PresencePart {

    @OnRequest("/presence/required")
    public String required(String first, int second, Priority third) {
        return first + second + third;
    }

    @OnRequest("/presence/optional")
    public List<Object> optional(Optional<String> text, Optional<Integer> number, @DefaultValue("7") int defaulted,
            @Nullable Priority nullable) {
        List<Object> values = new ArrayList<>();
        values.add(text.orElse("no text"));
        values.add(number.orElse(-1));
        values.add(defaulted);
        values.add(String.valueOf(nullable));
        return values;
    }

    @OnRequest("/presence/repeated")
    public List<Object> repeated(List<Integer> numbers, Set<Priority> priorities) {
        return List.of(numbers, new TreeSet<>(priorities));
    }
}
