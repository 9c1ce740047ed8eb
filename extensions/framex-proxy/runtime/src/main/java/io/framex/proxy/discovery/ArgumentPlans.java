package io.framex.proxy.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.proxy.argument.ArgumentPlan;
import io.framex.proxy.argument.BodyPlan;
import io.framex.proxy.argument.BodyPlan.Format;
import io.framex.proxy.argument.BodyShape;
import io.framex.proxy.argument.Parameter;
import io.framex.proxy.argument.Place;
import io.framex.proxy.argument.Style;

/**
 * Makes the plans for calls to the operations of one document. They hold nothing of the document but names, and share what is equal.
 * Used by one thread.
 */
final class ArgumentPlans {

    private static final Predicate<String> MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}").asMatchPredicate();
    private static final Predicate<String> TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}").asMatchPredicate();
    private static final String FORM = "application/x-www-form-urlencoded";
    /** What OpenAPI says is not described by parameters, and what is about the connection or for the proxy to say. */
    private static final Set<String> NO_PARAMETERS = Set.of("accept", "content-type", "authorization", "proxy-authorization", "host",
            "cookie", "connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "content-length", "expect", "via",
            "forwarded");

    private final JsonNode document;
    private final BodyShapes shapes;
    private final Map<Object, Object> known = new HashMap<>();

    ArgumentPlans(JsonNode document) {
        this.document = document;
        this.shapes = new BodyShapes(document);
    }

    /**
     * @param template path with its parameters' names in braces
     * @param item the path item, which is no reference
     */
    ArgumentPlan plan(String template, JsonNode item, JsonNode operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Matcher places = Parameter.IN_TEMPLATE.matcher(template);
        while (places.find()) {
            add(parameters, Parameter.ofPath(places.group(1)));
        }
        Set<String> inPath = Set.copyOf(parameters.keySet());
        for (JsonNode described : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode parameter : described) {
                parameter(FragmentPointer.followed(document, parameter))
                        .filter(read -> read.place() != Place.PATH || inPath.contains(key(read)))
                        .ifPresent(read -> add(parameters, read));
            }
        }
        return shared(new ArgumentPlan(shared(List.copyOf(parameters.values())), body(operation.path("requestBody"))));
    }

    private void add(Map<String, Parameter> parameters, Parameter parameter) {
        parameters.put(key(parameter), shared(parameter));
    }

    private static String key(Parameter parameter) {
        return parameter.place() + " " + parameter.name();
    }

    private static Optional<Parameter> parameter(JsonNode described) {
        String name = described.path("name").asText("");
        Optional<Place> place = Place.of(described.path("in").asText(""));
        if (name.isEmpty() || place.isEmpty() || !canBeSent(place.get(), name)) {
            return Optional.empty();
        }
        boolean inPath = place.get() == Place.PATH;
        Style style = described.path("style").isTextual() ? Style.of(described.get("style").textValue())
                : inPath || place.get() == Place.HEADER ? Style.SIMPLE : Style.FORM;
        return Optional.of(new Parameter(name, place.get(), inPath || described.path("required").asBoolean(false), style,
                described.path("explode").asBoolean(style == Style.FORM), described.path("content").isObject()));
    }

    private static boolean canBeSent(Place place, String name) {
        return switch (place) {
            case PATH, QUERY -> name.length() <= 200;
            case COOKIE -> TOKEN.test(name);
            case HEADER -> TOKEN.test(name) && !NO_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
        };
    }

    private Optional<BodyPlan> body(JsonNode reference) {
        JsonNode body = FragmentPointer.followed(document, reference);
        if (!body.isObject()) {
            return Optional.empty();
        }
        List<String> types = new ArrayList<>();
        body.path("content").fieldNames().forEachRemaining(types::add);
        boolean required = body.path("required").asBoolean(false);
        for (Format format : List.of(Format.JSON, Format.FORM)) {
            for (String type : types) {
                String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
                if (is(format, plain)) {
                    return Optional.of(shared(new BodyPlan(required, shared(sent(plain)), format,
                            shapes.of(body.path("content").path(type).path("schema")))));
                }
            }
        }
        return Optional.of(shared(new BodyPlan(required, "", Format.OTHER, BodyShape.ANY)));
    }

    private static boolean is(Format format, String type) {
        return format == Format.FORM ? type.equals(FORM) : type.equals("*/*") || type.equals("application/*")
                || MEDIA_TYPE.test(type) && (type.equals("application/json") || type.endsWith("+json"));
    }

    private static String sent(String type) {
        return type.endsWith("*") ? "application/json" : type;
    }

    /** The same object for what is equal. */
    @SuppressWarnings("unchecked")
    private <T> T shared(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }
}
