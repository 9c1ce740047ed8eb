package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.List;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Of a scalar query parameter that is given several times the last one counts, as in Python FrameX. */
public class RepeatedQueryHandler implements ServerRestHandler {

    private List<String> scalars = new ArrayList<>();

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        String query = context.serverRequest().query();
        if (query == null || query.indexOf('&') < 0) {
            return;
        }
        keepLast(context.unwrap(RoutingContext.class).queryParams());
    }

    private void keepLast(MultiMap parameters) {
        for (int i = 0; i < scalars.size(); i++) {
            List<String> values = parameters.getAll(scalars.get(i));
            if (values.size() > 1) {
                parameters.set(scalars.get(i), values.get(values.size() - 1));
            }
        }
    }

    /** Names of parameters that have one value. */
    public List<String> getScalars() {
        return scalars;
    }

    public void setScalars(List<String> scalars) {
        this.scalars = scalars;
    }
}
