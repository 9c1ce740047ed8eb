package io.framex.proxy.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.InvalidArgumentsException;
import io.framex.proxy.argument.ArgumentPlan;
import io.framex.proxy.argument.BodyPlan;
import io.framex.proxy.argument.Parameter;
import io.framex.proxy.argument.Place;
import io.framex.proxy.argument.Style;
import io.framex.proxy.call.RequestTarget.Content;

/** A request whose arguments go where the upstream's document says. Used once, by one thread. */
final class PlannedRequest {

    private static final String BODY = "body";

    private final ArgumentPlan plan;
    private final Arguments arguments;

    PlannedRequest(ArgumentPlan plan, Arguments arguments) {
        this.plan = plan;
        this.arguments = arguments;
    }

    /**
     * The request.
     *
     * @param path as the caller wrote it: the template, or a path in which some or all is filled in
     * @throws InvalidArgumentsException where arguments are missing or unknown, or cannot be sent
     */
    RequestTarget target(String method, String template, String path) {
        String filled = path(path);
        List<String> query = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter parameter : plan.parameters()) {
            JsonNode value = parameter.place() == Place.PATH ? null : arguments.take(parameter.name());
            if (value == null) {
                if (parameter.required() && parameter.place() != Place.PATH) {
                    arguments.missing(parameter.place().wireName(), parameter.name());
                }
            } else if (parameter.place() == Place.QUERY) {
                query.addAll(ParameterText.pairs(parameter, value, ParameterText::percent));
            } else if (parameter.place() == Place.COOKIE) {
                cookies.addAll(ParameterText.pairs(parameter, value, ParameterText::cookie));
            } else {
                headers.put(parameter.name(), header(parameter, value));
            }
        }
        if (!cookies.isEmpty()) {
            headers.put("Cookie", String.join("; ", cookies));
        }
        Content body = body(arguments.left());
        arguments.check(method + ' ' + template);
        return new RequestTarget(method, template, filled, query.isEmpty() ? filled : filled + '?' + String.join("&", query),
                headers, body);
    }

    private String path(String path) {
        StringBuilder filled = new StringBuilder();
        Matcher named = Parameter.IN_TEMPLATE.matcher(path);
        while (named.find()) {
            named.appendReplacement(filled, Matcher.quoteReplacement(segment(named.group(1))));
        }
        named.appendTail(filled);
        return filled.toString();
    }

    private String segment(String name) {
        JsonNode value = arguments.take(name);
        if (value == null) {
            arguments.missing(Place.PATH.wireName(), name);
            return "";
        }
        Parameter parameter = plan.parameters().stream().filter(one -> one.place() == Place.PATH && one.name().equals(name))
                .findFirst().orElseGet(() -> Parameter.ofPath(name));
        String text = ParameterText.simple(parameter, value, ParameterText::percent);
        if (parameter.style() == Style.OTHER) {
            arguments.wrong("this style of path parameters is not supported", Place.PATH.wireName(), name);
        } else {
            arguments.checkSegment(name, text);
        }
        return text;
    }

    private String header(Parameter parameter, JsonNode value) {
        String text = ParameterText.simple(parameter, value, plain -> plain);
        if (!text.equals(text.strip()) || text.chars().anyMatch(c -> c != '\t' && (c < ' ' || c > '~'))) {
            arguments.wrong("a header field cannot hold it", parameter.place().wireName(), parameter.name());
        }
        return text;
    }

    private Content body(Map<String, JsonNode> left) {
        if (plan.body().isEmpty()) {
            left.keySet().forEach(arguments::unknown);
            return null;
        }
        BodyPlan body = plan.body().get();
        JsonNode content = content(body, left);
        if (content == null) {
            return null;
        }
        if (body.format() == BodyPlan.Format.OTHER) {
            arguments.wrong("only JSON and forms without files can be sent by calls", BODY);
            return null;
        }
        String text = body.format() == BodyPlan.Format.JSON ? content.toString() : form(content);
        return new Content(body.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** One argument that is no member of the body is the body itself; all others are its members. */
    private JsonNode content(BodyPlan body, Map<String, JsonNode> left) {
        if (left.size() == 1) {
            Map.Entry<String, JsonNode> only = left.entrySet().iterator().next();
            if (!body.shape().names().contains(only.getKey()) && (only.getValue().isNull() || body.shape().takes(only.getValue()))) {
                return whole(body, only.getValue());
            }
        }
        left.keySet().stream().filter(name -> !body.shape().hasMember(name)).forEach(arguments::unknown);
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        left.forEach((name, value) -> {
            // What a caller leaves out is null in a typed client.
            if (!value.isNull() || body.shape().required().contains(name)) {
                members.set(name, value);
            }
        });
        if (members.isEmpty()) {
            return whole(body, JsonNodeFactory.instance.nullNode());
        }
        body.shape().required().stream().filter(name -> !members.has(name)).sorted()
                .forEach(name -> arguments.missing(BODY, name));
        return members;
    }

    private JsonNode whole(BodyPlan body, JsonNode value) {
        if (!value.isNull()) {
            return value;
        }
        if (body.required() && body.shape().required().isEmpty()) {
            arguments.missing(BODY);
        } else if (body.required()) {
            body.shape().required().stream().sorted().forEach(name -> arguments.missing(BODY, name));
        }
        return null;
    }

    private String form(JsonNode content) {
        if (!content.isObject()) {
            arguments.wrong("a form has members", BODY);
        }
        return String.join("&", content.properties().stream().flatMap(member -> ParameterText.pairs(
                new Parameter(member.getKey(), Place.QUERY, false, Style.FORM, true, false),
                member.getValue(), ParameterText::percent).stream()).toList());
    }
}
