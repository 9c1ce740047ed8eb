package io.framex.proxy.remote.classic;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;

/** Has records and classes written as objects of Python; maps, scalars and what has a form of its own stay as they are. */
final class DynamicObjectModifier extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSerializer<?> modifySerializer(SerializationConfig config, BeanDescription description,
            JsonSerializer<?> serializer) {
        return serializer instanceof BeanSerializerBase ? new DynamicObjectSerializer(serializer) : serializer;
    }
}
