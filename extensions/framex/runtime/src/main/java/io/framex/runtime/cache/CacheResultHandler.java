package io.framex.runtime.cache;

import java.io.IOException;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.core.EncodedMediaType;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.serialization.EntityWriter;
import org.jboss.resteasy.reactive.server.core.serialization.FixedEntityWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.framex.runtime.http.Envelope;
import io.framex.runtime.http.Timestamps;
import io.quarkus.arc.Arc;

/**
 * Has kept results sent, and keeps new ones. Follows the handler that has results written as JSON; a result that is kept is
 * encoded here, once, and the same bytes are sent and kept.
 */
public class CacheResultHandler implements ServerRestHandler {

    private static final EncodedMediaType JSON = new EncodedMediaType(MediaType.APPLICATION_JSON_TYPE);

    private volatile ObjectWriter json;
    private volatile EntityWriter writer;

    @Override
    public void handle(ResteasyReactiveRequestContext context) throws IOException {
        Object result = context.getResult();
        if (result instanceof KeptResult kept) {
            CacheStatus.HIT.show(context, kept.key());
            send(context, kept.response().at(Timestamps.now()));
            return;
        }
        CachedRequest request = CachedRequest.of(context);
        if (request == null) {
            CacheStatus.DISABLED.show(context, null);
            return;
        }
        if (request.isAwaited() && result != null) {
            byte[] body = json().writeValueAsBytes(result);
            String timestamp = result instanceof Envelope<?> envelope ? envelope.timestamp() : null;
            request.returned(StoredResponse.of(body, timestamp, request.ttl()));
            send(context, body);
        }
        request.showStatus();
    }

    private void send(ResteasyReactiveRequestContext context, byte[] body) {
        if (writer == null) {
            writer = new FixedEntityWriter(new EncodedJsonWriter(), context.getDeployment().getSerialisers());
        }
        context.setResult(body);
        context.setResponseContentType(JSON);
        context.setEntityWriter(writer);
    }

    private ObjectWriter json() {
        if (json == null) {
            json = Arc.container().instance(ObjectMapper.class).get().writer();
        }
        return json;
    }
}
