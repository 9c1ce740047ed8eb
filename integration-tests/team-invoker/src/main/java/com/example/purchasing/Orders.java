package com.example.purchasing;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.framex.Call;
import io.framex.PluginClient;
import io.smallrye.mutiny.Uni;

/** What this team needs of {@code orders}, in its own types. */
@PluginClient
interface Orders {

    /** The team's own word for how soon an order is wanted. */
    enum Haste {
        LOW, HIGH
    }

    record Line(String article, int count, BigDecimal price) {
    }

    record Order(String customer, List<Line> lines, Haste priority) {
    }

    @Call("GET /api/v1/orders/{id}/lines/{line}")
    Uni<List<Object>> line(long id, Haste line);

    @Call("/api/v1/presence/optional")
    Uni<List<Object>> optional(Optional<String> text, Optional<Integer> number, Integer defaulted, Haste nullable);

    @Call("/api/v1/presence/repeated")
    Uni<List<Object>> repeated(List<Integer> numbers, Set<Haste> priorities);

    @Call("/api/v1/bodies/record")
    Uni<Order> record(Order order);

    @Call("/api/v1/bodies/{shop}/all")
    Uni<List<String>> withPathAndQuery(String shop, String note, Order order);

    @Call("/api/v1/bodies/list")
    Uni<Integer> list(List<Order> orders);

    @Call("/api/v1/scalars/times")
    Uni<List<String>> times(LocalDate date, LocalTime time, OffsetDateTime moment, Instant instant, Duration duration);

    @Call("/api/v1/scalars/others")
    Uni<List<String>> others(boolean flag, char letter, String text, Haste priority, UUID id, URI link);

    @Call("/api/v1/results/flag")
    Uni<Boolean> flag();

    @Call("/api/v1/results/void")
    Uni<Void> nothing();
}
