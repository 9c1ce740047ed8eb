package io.framex.runtime.http;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Puts a result that arrived later into its envelope. Generated methods hand {@code Uni} and {@code CompletionStage} on as
 * they get them: an operator in between would cost three objects and the capture of all contexts for each request.
 */
public class EnvelopeHandler implements ServerRestHandler {

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (!(context.getResult() instanceof CompleteResult)) {
            context.setResult(Results.enveloped(context.getResult()));
        }
    }
}
