package io.framex.proxy.call;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON as maps, lists and plain values. */
final class PlainValue {

    private PlainValue() {
    }

    /** @return {@code null} for what is nothing */
    static Object of(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> object(json);
            case ARRAY -> list(json);
            case NUMBER -> json.isBigDecimal() ? decimal(json.decimalValue()) : json.numberValue();
            case BOOLEAN -> json.booleanValue();
            case STRING -> json.textValue();
            case NULL, MISSING -> null;
            case BINARY, POJO -> throw new IllegalArgumentException(json.getNodeType() + " is not read from JSON");
        };
    }

    private static Map<String, Object> object(JsonNode json) {
        Map<String, Object> members = new LinkedHashMap<>();
        json.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
        return members;
    }

    private static List<Object> list(JsonNode json) {
        List<Object> items = new ArrayList<>(json.size());
        json.forEach(item -> items.add(of(item)));
        return items;
    }

    /** As readers of JSON are used to it, unless that would lose digits, be it zeros at the end. */
    private static Number decimal(BigDecimal exact) {
        double common = exact.doubleValue();
        if (Double.isInfinite(common)) {
            return exact;
        }
        BigDecimal shown = BigDecimal.valueOf(common);
        return shown.compareTo(exact) == 0 && exact.scale() <= Math.max(1, shown.scale()) ? (Number) common : exact;
    }
}
