package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.http.validation.ValidationProblem;
import io.framex.runtime.http.validation.ValidationReport;

/** Answers violated constraints of an API's own parameters; anything else that is violated is the plugin's mistake. */
@Singleton
public class ConstraintViolationMapper implements ResteasyReactiveExceptionMapper<ConstraintViolationException> {

    @Inject
    ErrorReports reports;

    @Inject
    FailureMapper failures;

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        throw new UnsupportedOperationException("Quarkus REST passes the request on");
    }

    @Override
    public Response toResponse(ConstraintViolationException failure, ServerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request;
        Optional<HttpApi> api = reports.api(context);
        List<ValidationProblem> problems = new ArrayList<>();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            Optional<ValidationProblem> problem = api.flatMap(known -> problem(known, violation));
            if (problem.isEmpty()) {
                return failures.response(PluginFailures.report(failure), context);
            }
            problems.add(problem.get());
        }
        problems.sort(Comparator.comparing((ValidationProblem problem) -> problem.location().toString())
                .thenComparing(ValidationProblem::message));
        return failures.response(ValidationReport.of(problems), context);
    }

    private static Optional<ValidationProblem> problem(HttpApi api, ConstraintViolation<?> violation) {
        List<Object> location = new ArrayList<>();
        boolean own = isBean(violation.getRootBeanClass(), api.className());
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> own &= node.getName().equals(api.methodName());
                case PARAMETER -> own &= addParameter(api, node.getName(), location);
                case RETURN_VALUE, CROSS_PARAMETER, CONSTRUCTOR -> own = false;
                default -> addMember(node, location);
            }
        }
        return own && !location.isEmpty() ? Optional.of(new ValidationProblem(
                kind(violation), List.copyOf(location), violation.getMessage(), input(violation))) : Optional.empty();
    }

    /** The plugin's class, or the subclass by which ArC intercepts its methods. */
    private static boolean isBean(Class<?> type, String className) {
        return type != null && (type.getName().equals(className) || type.getName().equals(className + "_Subclass"));
    }

    private static boolean addParameter(HttpApi api, String name, List<Object> location) {
        Optional<ApiParameter> parameter = api.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
        parameter.map(ApiParameter::location).ifPresent(where -> {
            location.add(where.wireName());
            if (where != ParameterLocation.BODY) {
                location.add(name);
            }
        });
        return parameter.isPresent();
    }

    private static void addMember(Path.Node node, List<Object> location) {
        if (node.getIndex() != null) {
            location.add(node.getIndex());
        } else if (node.getKey() != null) {
            location.add(node.getKey().toString());
        }
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
            location.add(node.getName());
        }
    }

    private static String kind(ConstraintViolation<?> violation) {
        String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Only scalars are shown as they came: an object may hold more than the client sent. */
    private static Object input(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean ? value : null;
    }
}
