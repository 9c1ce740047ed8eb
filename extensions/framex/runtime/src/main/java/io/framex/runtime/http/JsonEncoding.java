package io.framex.runtime.http;

import java.io.IOException;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.core.EncodedMediaType;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** How the results of one route are written as JSON. Any thread. */
public final class JsonEncoding {

    /** JSON has no parameter {@code charset} (RFC 8259, section 11); Quarkus REST adds one to whatever looks like text. */
    public static final EncodedMediaType MEDIA_TYPE = new EncodedMediaType(MediaType.APPLICATION_JSON_TYPE) {
        @Override
        public String getEncoded() {
            return MediaType.APPLICATION_JSON;
        }
    };

    private final ObjectWriter any;
    private final ObjectWriter enveloped;
    private final ObjectWriter bare;
    private final Class<?> bareClass;

    /**
     * @param mapper the application's own
     * @param declared the type of results without their envelope, as {@link JavaType#toCanonical} writes it; empty where the
     *        class of a result tells enough
     */
    public JsonEncoding(ObjectMapper mapper, String declared) {
        this.any = mapper.writer();
        if (declared.isEmpty()) {
            this.enveloped = any;
            this.bare = any;
            this.bareClass = Object.class;
        } else {
            JavaType type = mapper.getTypeFactory().constructFromCanonical(declared);
            this.enveloped = any.withAttribute(EnvelopeSerializer.DECLARED, type);
            this.bare = any.forType(type);
            this.bareClass = type.getRawClass();
        }
    }

    /**
     * The result as JSON.
     *
     * @throws IOException where it cannot be written
     */
    public byte[] encode(Object result) throws IOException {
        return writer(result).writeValueAsBytes(result);
    }

    /** What is not of the declared type, as an {@code Optional} that was opened, is written by its class. */
    private ObjectWriter writer(Object result) {
        if (result instanceof Envelope) {
            return enveloped;
        }
        return bareClass.isInstance(result) ? bare : any;
    }
}
