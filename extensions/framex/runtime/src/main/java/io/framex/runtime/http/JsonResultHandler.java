package io.framex.runtime.http;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.EncodedMediaType;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.serialization.EntityWriter;
import org.jboss.resteasy.reactive.server.core.serialization.FixedEntityWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.Arc;

/**
 * Has a result written as JSON, whatever the client accepts: like Python FrameX, and so that a client which accepts only
 * {@code application/problem+json} gets results as well as errors.
 */
public class JsonResultHandler implements ServerRestHandler {

    private static final EncodedMediaType JSON = new EncodedMediaType(MediaType.APPLICATION_JSON_TYPE);

    private volatile EntityWriter writer;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (context.getResult() instanceof RestResponse<?> response && response.getMediaType() != null
                && !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        context.setResponseContentType(JSON);
        context.setEntityWriter(writer(context));
    }

    private EntityWriter writer(ResteasyReactiveRequestContext context) {
        if (writer == null) {
            writer = new FixedEntityWriter(new JsonResultWriter(Arc.container().instance(ObjectMapper.class).get()),
                    context.getDeployment().getSerialisers());
        }
        return writer;
    }
}
