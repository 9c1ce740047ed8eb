package io.framex.runtime.openapi;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.ErrorResponder;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Connects the document's route when the application starts. */
@Recorder
public class OpenApiRecorder {

    /** The handler of the document's route. */
    public Handler<RoutingContext> handler() {
        return new OpenApiHandler(Arc.container().instance(PublishedDocument.class).get().cache());
    }

    /** The handler of paths under which there is no document. */
    public Handler<RoutingContext> nothing() {
        return context -> ErrorResponder.send(context, ErrorReport.of(ErrorCode.NO_ROUTE, "Not Found"));
    }
}
