package com.example.purchasing;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import com.example.purchasing.Orders.Haste;
import com.example.purchasing.Orders.Line;
import com.example.purchasing.Orders.Order;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.mutiny.Uni;

/** The same through a typed client, with values of Java that have no JSON type of their own. */
@PluginPart("purchasing")
public class TypedOrdersPart {

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-01-02T03:04:05+01:00");

    @Inject
    Orders orders;

    @OnRequest("/purchasing/typed")
    public Uni<List<Object>> typed() {
        Order order = new Order("kafka", List.of(new Line("ß", 2, new BigDecimal("1.50")),
                new Line("c", 0, new BigDecimal("1234567890123456789.0123456789"))), Haste.HIGH);
        return Uni.combine().all().unis(List.of(
                orders.line(7, Haste.LOW),
                orders.optional(Optional.of("a b&c"), Optional.empty(), null, null),
                orders.optional(Optional.empty(), Optional.of(0), 0, Haste.HIGH),
                orders.repeated(List.of(3, 0), Set.of(Haste.LOW)),
                orders.repeated(List.of(), Set.of()),
                orders.record(order).map(order::equals),
                orders.withPathAndQuery("a+b ?%ü", "", order),
                orders.list(List.of()),
                orders.list(List.of(order, order)),
                orders.times(LocalDate.of(2026, 1, 2), LocalTime.of(3, 4), MOMENT, Instant.EPOCH, Duration.ofMinutes(5)),
                orders.others(false, 'ß', "+ %", Haste.LOW, new UUID(1, 2), URI.create("http://a/?b=c#d")),
                orders.flag(),
                orders.nothing().map(nothing -> "nothing: " + nothing)))
                .with(Object.class, ArrayList::new);
    }
}
