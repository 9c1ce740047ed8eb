package io.framex.runtime.http;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** Writes envelopes without the reflection that Jackson's own serializer of records needs for each component. */
public final class EnvelopeSerializer extends StdSerializer<Envelope<?>> {

    private static final long serialVersionUID = 1L;

    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString MESSAGE = new SerializedString("message");
    private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
    private static final SerializableString DATA = new SerializedString("data");

    /** Attribute with the declared type of the data, where its class does not tell what elements are declared as. */
    static final Object DECLARED = EnvelopeSerializer.class;

    public EnvelopeSerializer() {
        super(Envelope.class, false);
    }

    @Override
    public void serialize(Envelope<?> envelope, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject(envelope, 4);
        json.writeFieldName(STATUS);
        json.writeNumber(envelope.status());
        json.writeFieldName(MESSAGE);
        json.writeString(envelope.message());
        json.writeFieldName(TIMESTAMP);
        json.writeString(envelope.timestamp());
        json.writeFieldName(DATA);
        writeData(envelope.data(), json, provider);
        json.writeEndObject();
    }

    private static void writeData(Object data, JsonGenerator json, SerializerProvider provider) throws IOException {
        JavaType declared = data == null ? null : (JavaType) provider.getAttribute(DECLARED);
        if (declared == null || !declared.getRawClass().isInstance(data)) {
            provider.defaultSerializeValue(data, json);
        } else {
            provider.findTypedValueSerializer(declared, true, null).serialize(data, json, provider);
        }
    }
}
