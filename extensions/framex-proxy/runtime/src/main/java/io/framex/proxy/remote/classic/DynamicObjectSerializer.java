package io.framex.proxy.remote.classic;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;

/**
 * Writes a record or class so that Python gets an object with attributes: one of the class of the same simple name in the module
 * of the function where there is one, a plain one otherwise.
 */
final class DynamicObjectSerializer extends JsonSerializer<Object> implements ContextualSerializer, ResolvableSerializer {

    /** Attribute of the writer: the module of the function. */
    static final Object MODULE = DynamicObject.MODULE;

    private final JsonSerializer<Object> members;

    @SuppressWarnings("unchecked")
    DynamicObjectSerializer(JsonSerializer<?> members) {
        this.members = (JsonSerializer<Object>) members;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        begin(value, json, provider);
        members.serialize(value, json, provider);
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        begin(value, json, provider);
        members.serializeWithType(value, json, provider, type);
        json.writeEndObject();
    }

    private static void begin(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField(DynamicObject.TYPE, DynamicObject.NAME);
        json.writeStringField(DynamicObject.MODULE, (String) provider.getAttribute(MODULE));
        json.writeStringField(DynamicObject.CLASS, value.getClass().getSimpleName());
        json.writeFieldName(DynamicObject.DATA);
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property) throws JsonMappingException {
        JsonSerializer<?> contextual = provider.handleSecondaryContextualization(members, property);
        return contextual == members ? this : new DynamicObjectSerializer(contextual);
    }

    @Override
    public void resolve(SerializerProvider provider) throws JsonMappingException {
        if (members instanceof ResolvableSerializer) {
            ((ResolvableSerializer) members).resolve(provider);
        }
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Object value) {
        return members.isEmpty(provider, value);
    }

    /** Unwrapped members belong to the object around them. */
    @Override
    public JsonSerializer<Object> unwrappingSerializer(NameTransformer names) {
        return members.unwrappingSerializer(names);
    }
}
