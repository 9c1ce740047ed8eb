package io.framex.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Writes any result as JSON, text included. */
final class JsonResultWriter implements ServerMessageBodyWriter<Object> {

    private final ObjectWriter writer;

    JsonResultWriter(ObjectMapper mapper) {
        this.writer = mapper.writer();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public void writeResponse(Object result, Type genericType, ServerRequestContext context) throws IOException {
        byte[] json = writer.writeValueAsBytes(result);
        // RFC 8259, section 11, knows no charset parameter; Quarkus REST would add one.
        context.serverResponse().setResponseHeader("Content-Type", MediaType.APPLICATION_JSON);
        context.serverResponse().end(json);
    }

    @Override
    public void writeTo(Object result, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream stream) throws IOException {
        stream.write(writer.writeValueAsBytes(result));
    }
}
