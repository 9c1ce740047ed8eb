package io.framex.runtime.http.validation;

import java.util.ArrayList;
import java.util.List;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.catalog.ScalarKind;

/**
 * Works out everything that is wrong with the parameters of a refused request. Runs only for requests that are refused, so
 * that the others pay nothing.
 */
public final class RequestAnalysis {

    private final ScalarCheck scalars;

    /**
     * @param conversions conversions of authors' own scalar types
     */
    public RequestAnalysis(ScalarConversions conversions) {
        this.scalars = new ScalarCheck(conversions);
    }

    /** What is wrong with the parameters and with the presence of the body; empty where nothing is. */
    public List<ValidationProblem> problems(HttpApi api, ResteasyReactiveRequestContext context) {
        List<ValidationProblem> problems = parameterProblems(api, context);
        RequestValues values = new RequestValues(context);
        for (ApiParameter parameter : api.parameters()) {
            if (parameter.location() == ParameterLocation.BODY && parameter.required() && !values.hasBody()) {
                problems.add(ValidationProblem.missing("body"));
            }
        }
        return problems;
    }

    /** What is wrong with everything but the body. */
    public List<ValidationProblem> parameterProblems(HttpApi api, ResteasyReactiveRequestContext context) {
        List<ValidationProblem> problems = new ArrayList<>();
        RequestValues values = new RequestValues(context);
        for (ApiParameter parameter : api.parameters()) {
            boolean file = parameter.location() == ParameterLocation.FORM
                    && parameter.type().kind() == ScalarKind.STRUCTURED;
            if (file && values.hasTextFor(parameter.name())) {
                problems.add(new ValidationProblem("value_error", List.of(parameter.location().wireName(), parameter.name()),
                        "Value error, expected a file", null));
            } else if (parameter.location() != ParameterLocation.BODY && parameter.location() != ParameterLocation.CONTEXT) {
                check(parameter, values.of(parameter.location(), parameter.name()), problems);
            }
        }
        return problems;
    }

    /** Whether a query says nothing where a value is wanted, even if the type could be made of the empty text. */
    private static boolean isEmptyValue(ApiParameter parameter, String text) {
        ScalarKind kind = parameter.type().kind();
        return text.isEmpty() && parameter.location() == ParameterLocation.QUERY && kind != ScalarKind.STRING
                && kind != ScalarKind.BOOLEAN;
    }

    private void check(ApiParameter parameter, List<String> texts, List<ValidationProblem> problems) {
        String location = parameter.location().wireName();
        if (texts.isEmpty()) {
            if (parameter.required()) {
                problems.add(ValidationProblem.missing(location, parameter.name()));
            }
            return;
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (isEmptyValue(parameter, text) || !scalars.converts(parameter.type(), text)) {
                List<Object> path = parameter.repeated() ? List.of(location, parameter.name(), i)
                        : List.of(location, parameter.name());
                problems.add(ValidationProblem.unreadable(parameter.type(), path, text));
            }
        }
    }
}
