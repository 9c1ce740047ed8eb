package io.framex.proxy.remote.classic;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How Python FrameX writes an object: its members, and the class that Python is to load. Here the declared types of a function
 * decide what becomes of the members; the name of the class is not looked at.
 */
final class DynamicObject {

    static final String TYPE = "__type__";
    static final String MODULE = "__module__";
    static final String CLASS = "__class__";
    static final String DATA = "data";
    static final String NAME = "dynamic_obj";

    private DynamicObject() {
    }

    /** The value with the members of each object in its place. How deep it may be nested was decided when it was read. */
    static JsonNode unwrap(JsonNode value) {
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(item -> items.add(unwrap(item)));
            return items;
        }
        if (!value.isObject()) {
            return value;
        }
        JsonNode data = value.get(DATA);
        boolean wrapped = NAME.equals(value.path(TYPE).textValue()) && data != null && data.isObject();
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : (wrapped ? data : value).properties()) {
            members.set(member.getKey(), unwrap(member.getValue()));
        }
        return members;
    }
}
