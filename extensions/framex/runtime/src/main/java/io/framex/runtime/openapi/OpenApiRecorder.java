package io.framex.runtime.openapi;

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
}
