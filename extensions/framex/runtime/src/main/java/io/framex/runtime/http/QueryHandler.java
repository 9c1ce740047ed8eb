package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.List;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.http.validation.BooleanText;
import io.framex.runtime.http.validation.IncompleteRequestException;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Prepares query parameters where Quarkus REST and Python FrameX differ: of a scalar that is given several times the last one
 * counts, and a boolean is refused unless it is spelled like one.
 */
public class QueryHandler implements ServerRestHandler {

    private List<String> scalars = new ArrayList<>();
    private List<String> booleans = new ArrayList<>();

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        String query = context.serverRequest().query();
        if (query == null) {
            return;
        }
        MultiMap parameters = context.unwrap(RoutingContext.class).queryParams();
        if (query.indexOf('&') >= 0) {
            keepLast(parameters);
        }
        for (int i = 0; i < booleans.size(); i++) {
            normalise(parameters, booleans.get(i));
        }
    }

    private void keepLast(MultiMap parameters) {
        for (int i = 0; i < scalars.size(); i++) {
            List<String> values = parameters.getAll(scalars.get(i));
            if (values.size() > 1) {
                parameters.set(scalars.get(i), values.get(values.size() - 1));
            }
        }
    }

    private static void normalise(MultiMap parameters, String name) {
        List<String> values = parameters.getAll(name);
        if (values.isEmpty()) {
            return;
        }
        List<String> normalised = new ArrayList<>(values.size());
        for (String value : values) {
            Boolean meaning = BooleanText.of(value);
            if (meaning == null) {
                throw IncompleteRequestException.instance();
            }
            normalised.add(meaning.toString());
        }
        parameters.set(name, normalised);
    }

    /** Names of parameters that have one value. */
    public List<String> getScalars() {
        return scalars;
    }

    public void setScalars(List<String> scalars) {
        this.scalars = scalars;
    }

    /** Names of boolean parameters. */
    public List<String> getBooleans() {
        return booleans;
    }

    public void setBooleans(List<String> booleans) {
        this.booleans = booleans;
    }
}
