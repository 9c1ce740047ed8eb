package com.example.orders;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.framex.OnRequest;
import io.framex.PluginPart;

/** Query parameters of every scalar type; results are their text. */
@PluginPart("orders")
public class ScalarsPart {

    @OnRequest("/scalars/integers")
    public List<String> integers(byte tiny, short small, int normal, long large, BigInteger huge) {
        return List.of("" + tiny, "" + small, "" + normal, "" + large, "" + huge);
    }

    @OnRequest("/scalars/boxes")
    public List<String> boxes(Integer normal, Long large, Boolean flag, Double ratio, Character letter) {
        return List.of("" + normal, "" + large, "" + flag, "" + ratio, "" + letter);
    }

    @OnRequest("/scalars/numbers")
    public List<String> numbers(float single, double ratio, BigDecimal exact) {
        return List.of("" + single, "" + ratio, exact.toPlainString());
    }

    @OnRequest("/scalars/others")
    public List<String> others(boolean flag, char letter, String text, Priority priority, UUID id, URI link) {
        return List.of("" + flag, "" + letter, text, "" + priority, "" + id, "" + link);
    }

    @OnRequest("/scalars/times")
    public List<String> times(LocalDate date, LocalTime time, OffsetDateTime moment, Instant instant, Duration duration) {
        return List.of("" + date, "" + time, "" + moment, "" + instant, "" + duration);
    }

    @OnRequest("/scalars/custom")
    public List<String> custom(Sku sku, Weight weight, Currency currency) {
        return List.of(sku.toString(), "" + weight.grams(), currency.code());
    }
}
