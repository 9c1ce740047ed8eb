package io.framex.runtime.http.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.ParameterLocation;

/** Tells violated constraints of an API's own parameters, which are the caller's mistake, from any other. */
public final class ConstraintProblems {

    /**
     * What is wrong with the arguments.
     *
     * @param failure the violated constraints
     * @param className class that declares the API's method
     * @param methodName the method
     * @param parameters its parameters
     * @return one problem per violation, sorted; empty where something else than the parameters is violated
     */
    public static Optional<List<ValidationProblem>> of(ConstraintViolationException failure, String className,
            String methodName, List<ApiParameter> parameters) {
        List<ValidationProblem> problems = new ArrayList<>();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            Optional<ValidationProblem> problem = problem(violation, className, methodName, parameters);
            if (problem.isEmpty()) {
                return Optional.empty();
            }
            problems.add(problem.get());
        }
        problems.sort(Comparator.comparing((ValidationProblem problem) -> problem.location().toString())
                .thenComparing(ValidationProblem::message));
        return Optional.of(problems);
    }

    private static Optional<ValidationProblem> problem(ConstraintViolation<?> violation, String className,
            String methodName, List<ApiParameter> parameters) {
        List<Object> location = new ArrayList<>();
        boolean own = isBean(violation.getRootBeanClass(), className);
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> own &= node.getName().equals(methodName);
                case PARAMETER -> own &= addParameter(parameters, node.getName(), location);
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

    private static boolean addParameter(List<ApiParameter> parameters, String name,
            List<Object> location) {
        Optional<ApiParameter> parameter = parameters.stream().filter(p -> p.name().equals(name)).findFirst();
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

    private ConstraintProblems() {
    }
}
