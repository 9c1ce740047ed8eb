package io.framex.runtime.cache;

import java.io.IOException;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.serialization.EntityWriter;
import org.jboss.resteasy.reactive.server.core.serialization.FixedEntityWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.runtime.http.Envelope;
import io.framex.runtime.http.JsonEncoding;
import io.framex.runtime.http.JsonResultHandler;
import io.framex.runtime.http.Timestamps;
import io.quarkus.arc.Arc;

/**
 * Has kept results sent, and keeps new ones. Follows the handler that has results written as JSON; a result that is kept is
 * encoded here, once, and the same bytes are sent and kept.
 */
public class CacheResultHandler implements ServerRestHandler {

    private String declared = "";
    private volatile JsonEncoding json;
    private volatile EntityWriter writer;

    /** As of the handler that has results written as JSON. */
    public String getDeclared() {
        return declared;
    }

    /** Recorded at build time, see {@link JsonResultHandler#setDeclared}. */
    public void setDeclared(String declared) {
        this.declared = declared;
    }

    @Override
    public void handle(ResteasyReactiveRequestContext context) throws IOException {
        Object result = context.getResult();
        if (result instanceof KeptResult kept) {
            ResponseCache.current().show(CacheStatus.HIT, context, kept.key());
            send(context, kept.response().at(Timestamps.now()));
            return;
        }
        CachedRequest request = CachedRequest.of(context);
        if (request == null) {
            CacheStatus.DISABLED.show(context, null);
            return;
        }
        if (request.isAwaited() && result != null) {
            byte[] body = json().encode(result);
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
        context.setResponseContentType(JsonEncoding.MEDIA_TYPE);
        context.setEntityWriter(writer);
    }

    private JsonEncoding json() {
        if (json == null) {
            json = new JsonEncoding(Arc.container().instance(ObjectMapper.class).get(), declared);
        }
        return json;
    }
}
