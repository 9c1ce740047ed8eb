package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.deadline.RequestDeadline;
import io.framex.runtime.deadline.RequestTimeoutException;
import io.framex.runtime.http.validation.BodyProblems;
import io.framex.runtime.http.validation.IncompleteRequestException;
import io.framex.runtime.http.validation.RequestAnalysis;
import io.framex.runtime.http.validation.ScalarConversions;
import io.framex.runtime.http.validation.ValidationProblem;
import io.framex.runtime.http.validation.ValidationReport;
import io.vertx.ext.web.RoutingContext;

/** Decides which error a failed request gets. */
@Singleton
public class ErrorReports {

    private static final ErrorReport UNREADABLE = ErrorReport.of(ErrorCode.BAD_REQUEST, "The request cannot be read");

    private final RequestAnalysis analysis;

    @Inject
    ErrorReports(ScalarConversions conversions) {
        this.analysis = new RequestAnalysis(conversions);
    }

    /** The error for a failure at any point of a request. */
    ErrorReport report(Throwable failure, ResteasyReactiveRequestContext context) {
        if (!entered(context) && UnreadableForm.isCause(failure)) {
            return withoutBody(context, UNREADABLE);
        }
        if (!entered(context) && failure instanceof BadRequestException && failure.getCause() == null) {
            return UNREADABLE;
        }
        if (failure instanceof RequestTooLargeException || status(failure) == 413 && !entered(context)) {
            return withoutBody(context, RequestTooLargeException.REPORT);
        }
        if (context.getTarget() == null) {
            return RefusedRequest.unread(context.unwrap(RoutingContext.class), unmatched(failure, context));
        }
        if (failure instanceof RequestTimeoutException) {
            return RequestDeadline.report();
        }
        Optional<HttpApi> api = api(context);
        if (failure instanceof NotSupportedException && !entered(context)) {
            return unsupportedMediaType();
        }
        List<ValidationProblem> problems = api.map(known -> problems(known, failure, context)).orElse(List.of());
        if (!problems.isEmpty()) {
            return ValidationReport.of(problems);
        }
        if (failure instanceof IncompleteRequestException) {
            return UNREADABLE;
        }
        return PluginFailures.report(failure);
    }

    Optional<HttpApi> api(ResteasyReactiveRequestContext context) {
        return HttpSettings.current().routes().find(context.getTarget());
    }

    private static ErrorReport withoutBody(ResteasyReactiveRequestContext context, ErrorReport report) {
        return RefusedRequest.withoutBody(context.unwrap(RoutingContext.class), report);
    }

    private ErrorReport unmatched(Throwable failure, ResteasyReactiveRequestContext context) {
        Set<String> methods = HttpSettings.current().routes().methods(context.getPathWithoutPrefix());
        if (failure instanceof NotSupportedException) {
            return unsupportedMediaType();
        }
        if (failure instanceof NotAcceptableException) {
            return ErrorReport.of(ErrorCode.NOT_ACCEPTABLE, "None of the accepted media types can be sent");
        }
        if (failure instanceof NotAllowedException || failure instanceof NotFoundException && !methods.isEmpty()) {
            return ErrorReport.of(ErrorCode.NO_METHOD, "Method Not Allowed")
                    .withHeader("Allow", String.join(", ", methods));
        }
        if (failure instanceof NotFoundException) {
            return ErrorReport.of(ErrorCode.NO_ROUTE, "Not Found");
        }
        return PluginFailures.report(failure);
    }

    private static ErrorReport unsupportedMediaType() {
        return ErrorReport.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type");
    }

    /** Everything that is wrong with the request, where that is why it failed. */
    private List<ValidationProblem> problems(HttpApi api, Throwable failure, ResteasyReactiveRequestContext context) {
        Optional<JsonProcessingException> unreadable = unreadableBody(failure, context);
        if (unreadable.isPresent()) {
            ValidationProblem body = BodyProblems.of(unreadable.get(), context.getInputStream());
            List<ValidationProblem> problems = new ArrayList<>();
            // Like FastAPI: nothing more can be said beside JSON that cannot even be parsed.
            if (!body.type().equals("json_invalid")) {
                problems.addAll(analysis.parameterProblems(api, context));
            }
            problems.add(body);
            return problems;
        }
        boolean conversion = failure instanceof NotFoundException || failure instanceof BadRequestException;
        if (failure instanceof IncompleteRequestException || conversion && failure.getCause() != null) {
            return analysis.problems(api, context);
        }
        return List.of();
    }

    private static Optional<JsonProcessingException> unreadableBody(Throwable failure,
            ResteasyReactiveRequestContext context) {
        Throwable reason = failure instanceof WebApplicationException && failure.getCause() != null ? failure.getCause()
                : failure;
        if (entered(context)) {
            return Optional.empty();
        }
        // What Jackson lets BigDecimal say about numbers that are too large even for that.
        if (reason instanceof NumberFormatException && context.getInputStream().markSupported()) {
            return Optional.of(new JsonParseException(null, "Number out of range"));
        }
        boolean clientsFault = reason instanceof JsonProcessingException && !(reason instanceof InvalidDefinitionException);
        return clientsFault ? Optional.of((JsonProcessingException) reason) : Optional.empty();
    }

    /** Whether the body was read already, so that what failed may be plugin code. */
    private static boolean entered(ResteasyReactiveRequestContext context) {
        return context.getEndpointInstance() != null;
    }

    private static int status(Throwable failure) {
        return failure instanceof WebApplicationException chosen ? chosen.getResponse().getStatus() : 0;
    }
}
