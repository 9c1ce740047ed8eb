package io.framex.runtime.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.framex.runtime.http.validation.ConstraintProblems;
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
        ErrorReport report = reports.api(context)
                .flatMap(api -> ConstraintProblems.of(failure, api.className(), api.methodName(), api.parameters()))
                .map(ValidationReport::of).orElseGet(() -> PluginFailures.report(failure));
        return failures.response(report, context);
    }
}
