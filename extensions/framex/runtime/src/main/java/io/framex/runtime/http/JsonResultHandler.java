package io.framex.runtime.http;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
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

    private String declared = "";
    private volatile EntityWriter writer;

    /** The declared type of results, where their class does not tell what their elements are declared as; else empty. */
    public String getDeclared() {
        return declared;
    }

    /** Recorded at build time: a type as Jackson's type factory reads it, such as {@code java.util.List<com.example.Animal>}. */
    public void setDeclared(String declared) {
        this.declared = declared;
    }

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (context.getResult() instanceof RestResponse<?> response && response.getMediaType() != null
                && !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        context.setResponseContentType(JsonEncoding.MEDIA_TYPE);
        context.setEntityWriter(writer(context));
    }

    private EntityWriter writer(ResteasyReactiveRequestContext context) {
        if (writer == null) {
            writer = new FixedEntityWriter(new JsonResultWriter(
                    new JsonEncoding(Arc.container().instance(ObjectMapper.class).get(), declared)), context.getDeployment().getSerialisers());
        }
        return writer;
    }
}
