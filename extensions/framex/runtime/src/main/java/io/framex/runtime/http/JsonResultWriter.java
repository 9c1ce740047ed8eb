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
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/** Writes any result as JSON, text included. */
final class JsonResultWriter implements ServerMessageBodyWriter<Object> {

    private final JsonEncoding encoding;

    JsonResultWriter(JsonEncoding encoding) {
        this.encoding = encoding;
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
        // Not end(byte[]): that takes a buffer from the pool of the thread, which on a virtual thread is made for this request.
        ((VertxResteasyReactiveRequestContext) context).end(
                Buffer.buffer(Unpooled.wrappedBuffer(encoding.encode(result))));
    }

    @Override
    public void writeTo(Object result, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream stream) throws IOException {
        stream.write(encoding.encode(result));
    }
}
