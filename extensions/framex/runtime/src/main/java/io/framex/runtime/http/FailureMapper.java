package io.framex.runtime.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.framex.runtime.catalog.ResponseKind;

/** Answers every failure that nothing more specific answers. */
@Singleton
public class FailureMapper implements ResteasyReactiveExceptionMapper<Throwable> {

    @Inject
    ErrorReports reports;

    @Override
    public Response toResponse(Throwable failure) {
        throw new UnsupportedOperationException("Quarkus REST passes the request on");
    }

    @Override
    public Response toResponse(Throwable failure, ServerRequestContext request) {
        if (failure instanceof WebApplicationException chosen && chosen.getResponse().getStatus() < 400) {
            return chosen.getResponse();
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request;
        return response(reports.report(failure, context), context);
    }

    Response response(ErrorReport report, ResteasyReactiveRequestContext context) {
        boolean stream = reports.api(context).filter(api -> api.response() == ResponseKind.STREAM).isPresent();
        RenderedError error = HttpSettings.current().errors().render(report, context.getPathWithoutPrefix(),
                String.join(",", context.serverRequest().getAllRequestHeaders("Accept")), stream);
        Response.ResponseBuilder response = Response.status(error.status()).type(error.mediaType()).entity(error.body());
        error.headers().forEach(response::header);
        return response.build();
    }
}
