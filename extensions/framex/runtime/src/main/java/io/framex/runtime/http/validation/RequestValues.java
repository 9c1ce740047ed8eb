package io.framex.runtime.http.validation;

import java.util.Deque;
import java.util.List;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

import io.framex.runtime.catalog.ParameterLocation;

/**
 * Reads what a request carries for a parameter, as text.
 *
 * @param context the request
 */
public record RequestValues(ResteasyReactiveRequestContext context) {

    /** The values in order; empty where there is none, or where the location carries no text. */
    public List<String> of(ParameterLocation location, String name) {
        return switch (location) {
            case QUERY -> context.serverRequest().getAllQueryParams(name);
            case HEADER -> context.serverRequest().getAllRequestHeaders(name);
            case PATH -> single(context.getPathParameter(name, false));
            case COOKIE -> single(context.getCookieParameter(name));
            case FORM -> form(name);
            case BODY, CONTEXT -> List.of();
        };
    }

    boolean hasBody() {
        return context.getRequestEntity() != null;
    }

    /** Whether the form has a part of that name without a file name. */
    public boolean hasTextFor(String name) {
        FormData form = context.getFormData();
        Deque<FormValue> values = form == null ? null : form.get(name);
        return values != null && values.stream().anyMatch(value -> value.getFileName() == null);
    }

    private List<String> form(String name) {
        FormData form = context.getFormData();
        if (form == null || !form.contains(name)) {
            return List.of();
        }
        Deque<FormValue> values = form.get(name);
        return values == null ? List.of()
                : values.stream().map(value -> value.isFileItem() ? value.getFileName() : value.getValue()).toList();
    }

    private static List<String> single(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
