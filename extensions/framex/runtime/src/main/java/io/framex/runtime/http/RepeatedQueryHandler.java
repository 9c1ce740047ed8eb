package io.framex.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.BadRequestException;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Reads queries as Python FrameX does where Vert.x does not: of a scalar that is given several times the last value counts,
 * and a semicolon is an ordinary character (WHATWG URL, section 5). More parameters than Vert.x keeps are refused, since the
 * rest would be lost.
 */
public class RepeatedQueryHandler implements ServerRestHandler {

    /** How many parameters Vert.x keeps. */
    private static final int MAX_PARAMETERS = 1024;

    private List<String> scalars = new ArrayList<>();

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        String query = context.serverRequest().query();
        if (query == null) {
            return;
        }
        if (query.length() > MAX_PARAMETERS && query.chars().filter(c -> c == '&').count() >= MAX_PARAMETERS) {
            throw new BadRequestException();
        }
        if (query.indexOf(';') >= 0) {
            decodeAgain(query, context.unwrap(RoutingContext.class).queryParams());
        }
        if (query.indexOf('&') >= 0) {
            keepLast(context.unwrap(RoutingContext.class).queryParams());
        }
    }

    private static void decodeAgain(String query, MultiMap parameters) {
        parameters.clear();
        new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MAX_PARAMETERS, true).parameters()
                .forEach(parameters::add);
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
