package io.framex.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Reads a JSON body on the event loop, whatever its size up to {@code server.max_body_size}. Quarkus REST would occupy a
 * worker thread for bodies that do not arrive at once, and could not report a chunked body that is too large.
 */
public class JsonBodyHandler implements ServerRestHandler {

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (context.hasInputStream()) {
            return;
        }
        context.suspend();
        ServerHttpRequest request = context.serverRequest();
        Reading reading = new Reading(context, HttpSettings.current().maxBodySize());
        if (request.isRequestEnded()) {
            request.resumeRequestInput();
            reading.done();
        } else {
            request.setReadListener(reading);
            request.resumeRequestInput();
        }
    }

    private static final class Reading implements ServerHttpRequest.ReadCallback {

        private final ResteasyReactiveRequestContext context;
        private final long limit;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private boolean refused;

        Reading(ResteasyReactiveRequestContext context, long limit) {
            this.context = context;
            this.limit = limit;
        }

        @Override
        public void data(ByteBuffer chunk) {
            if (refused) {
                return;
            }
            if (body.size() + (long) chunk.remaining() > limit) {
                refused = true;
                body.reset();
                context.resume(new RequestTooLargeException(), true);
                return;
            }
            byte[] bytes = new byte[chunk.remaining()];
            chunk.get(bytes);
            body.writeBytes(bytes);
        }

        @Override
        public void done() {
            if (!refused) {
                context.setInputStream(new ByteArrayInputStream(body.toByteArray()));
                context.resume();
            }
        }
    }
}
