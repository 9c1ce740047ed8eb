package io.framex.runtime.cache;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.http.validation.RequestValues;

/**
 * Writes what a request asks for as one text: operation and parameters. Parameters are taken as the request carries them
 * rather than as they were bound, since an object need not show everything that it was made from, and requests that differ
 * must never be taken for the same. What the operation does not declare is left out.
 */
final class CanonicalRequest {

    private final CachedOperation operation;
    private final List<ApiParameter> sorted;
    private final String suffix;

    CanonicalRequest(CachedOperation operation) {
        this.operation = operation;
        this.sorted = operation.parameters().stream()
                .filter(parameter -> parameter.location() != ParameterLocation.CONTEXT)
                .sorted(Comparator.comparing(ApiParameter::name).thenComparing(ApiParameter::location)).toList();
        StringBuilder text = new StringBuilder("},\"method\":");
        CanonicalJson.append(operation.method(), text);
        CanonicalJson.append(operation.path(), text.append(",\"path\":"));
        CanonicalJson.append(operation.version(), text.append(",\"version\":"));
        this.suffix = text.append('}').toString();
    }

    CachedOperation operation() {
        return operation;
    }

    /** The text with the parameters of a request. */
    String text(ResteasyReactiveRequestContext context) throws IOException {
        RequestValues values = new RequestValues(context);
        StringBuilder text = new StringBuilder(192).append("{\"arguments\":{");
        for (int i = 0; i < sorted.size(); i++) {
            ApiParameter parameter = sorted.get(i);
            if (parameter.location() == ParameterLocation.BODY) {
                appendBody(parameter, context.getInputStream(), text);
            } else {
                appendValues(parameter, values.of(parameter.location(), parameter.name()), text);
            }
        }
        return text.append(suffix).toString();
    }

    /** The text with a key of the author's in place of the parameters. */
    String text(String key) {
        StringBuilder text = new StringBuilder("{\"key\":{");
        CanonicalJson.append(key, text.append("\"built\":"));
        return text.append(suffix).toString();
    }

    private static void appendBody(ApiParameter parameter, InputStream body, StringBuilder text) throws IOException {
        body.reset();
        int start = text.length();
        appendName(parameter, text);
        if (!CanonicalJson.append(body.readAllBytes(), text)) {
            text.setLength(start);
        }
    }

    private void appendValues(ApiParameter parameter, List<String> values, StringBuilder text) {
        if (values.isEmpty()) {
            return;
        }
        appendName(parameter, text);
        if (!parameter.repeated()) {
            CanonicalJson.append(values.get(values.size() - 1), text);
            return;
        }
        List<String> ordered = operation.unordered().contains(parameter.name()) ? values.stream().sorted().toList() : values;
        text.append('[');
        for (String value : ordered) {
            CanonicalJson.separate(text, '[');
            CanonicalJson.append(value, text);
        }
        text.append(']');
    }

    private static void appendName(ApiParameter parameter, StringBuilder text) {
        CanonicalJson.separate(text, '{');
        CanonicalJson.append(parameter.location().wireName() + " " + parameter.name(), text);
        text.append(':');
    }
}
