package io.framex.runtime.probe;

import io.framex.runtime.ServiceVersion;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Creates the handlers of {@code /health}, {@code /ping} and {@code /version}. */
@Recorder
public class ProbeRecorder {

    public Handler<RoutingContext> text(String text) {
        return new BareAnswer(text);
    }

    public Handler<RoutingContext> version() {
        return new BareAnswer(Arc.container().instance(ServiceVersion.class).get().current());
    }
}
