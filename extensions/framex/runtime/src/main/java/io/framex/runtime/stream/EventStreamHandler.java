package io.framex.runtime.stream;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.Arc;

/** Sends the result of a stream API. Runs right after the plugin method was called. */
public class EventStreamHandler implements ServerRestHandler {

    private volatile StreamEventEncoder encoder;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (!(context.getResult() instanceof EventStream<?> stream)) {
            return;
        }
        if (stream.items() == null) {
            throw new IllegalStateException("The stream API returned null");
        }
        context.suspend();
        if ("HEAD".equals(context.getMethod())) {
            ServerHttpResponse response = context.serverResponse();
            EventStreamSubscriber.setHeaders(response);
            response.end();
            context.close();
            return;
        }
        stream.items().subscribe().withSubscriber(new EventStreamSubscriber(context, encoder()));
    }

    private StreamEventEncoder encoder() {
        if (encoder == null) {
            encoder = new StreamEventEncoder(Arc.container().instance(ObjectMapper.class).get());
        }
        return encoder;
    }
}
