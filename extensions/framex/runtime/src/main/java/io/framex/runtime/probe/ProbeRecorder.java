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
        return new GetOnly(new BareAnswer(text));
    }

    public Handler<RoutingContext> version() {
        return text(Arc.container().instance(ServiceVersion.class).get().current());
    }

    /** Leaves reading methods to Quarkus' own route, which would answer all others alike. */
    public Handler<RoutingContext> readOnly() {
        return new GetOnly(RoutingContext::next);
    }
}
