package io.framex.proxy.remote.classic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes and reads calls and replies in {@code framex-1}, as client and as server. What is read is plain JSON that the declared
 * types of a function give a form; no class that a sender names is ever looked for. Thread safe.
 */
public final class ClassicCodec {

    private static final int SUCCESS = 200;
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_NAME_BYTES = 6 * LONGEST_NAME + 2;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_MESSAGE = 1024;
    private static final int DEEPEST = 200;
    /** A value of JSON takes far more memory than the two bytes that it may have as a text. */
    private static final int MOST_TOKENS = 1_000_000;

    private final ObjectMapper mapper;
    private final int limit;

    /**
     * @param mapper the application's own; not changed
     * @param limit how many bytes arguments, a result or a body may have at most, as JSON
     */
    public ClassicCodec(ObjectMapper mapper, int limit) {
        this.limit = limit;
        this.mapper = mapper.copy().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .registerModule(new SimpleModule("framex-1").setSerializerModifier(new DynamicObjectModifier()));
        this.mapper.getFactory().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature())
                .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS.mappedFeature());
        this.mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxTokenCount(MOST_TOKENS).maxStringLength(limit).build());
    }

    /**
     * The body of a call.
     *
     * @param arguments the arguments by name
     * @throws ClassicException where they have no JSON form, or are too large
     */
    public byte[] call(String function, Map<String, ?> arguments) throws ClassicException {
        ObjectNode body = mapper.createObjectNode().put("func_name", encode(function, function)).put("data",
                encode(function, arguments));
        return body.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads which function a call is for.
     *
     * @throws ClassicException where it is none
     */
    public ClassicCall call(byte[] body) throws ClassicException {
        JsonNode call = read(body);
        JsonNode function = decode(call.get("func_name"), LONGEST_NAME_BYTES);
        if (!function.isTextual() || function.textValue().isEmpty() || function.textValue().length() > LONGEST_NAME) {
            throw new ClassicException("the function has no name");
        }
        if (!call.path("data").isTextual()) {
            throw new ClassicException("no arguments");
        }
        return new ClassicCall(function.textValue(), call.get("data").textValue());
    }

    /**
     * The arguments of a call.
     *
     * @param parameters names of the parameters of the function
     * @return the arguments in the order of the parameters
     * @throws ClassicException where an argument is missing or there is one too many: as in Python, a call names all it takes
     */
    public ArrayNode arguments(ClassicCall call, List<String> parameters) throws ClassicException {
        JsonNode arguments = decode(call.data(), limit);
        if (!arguments.isObject()) {
            throw new ClassicException("the arguments have no names");
        }
        Set<String> unknown = new TreeSet<>();
        arguments.fieldNames().forEachRemaining(unknown::add);
        ArrayNode ordered = mapper.createArrayNode();
        for (String parameter : parameters) {
            if (!unknown.remove(parameter)) {
                throw new ClassicException("the argument \"" + parameter + "\" is missing");
            }
            ordered.add(arguments.get(parameter));
        }
        if (!unknown.isEmpty()) {
            throw new ClassicException(unknown.size() + " arguments too many");
        }
        return ordered;
    }

    /**
     * A result, as it stands in the envelope of a reply.
     *
     * @throws ClassicException where it has no JSON form, or is too large
     */
    public String result(String function, Object result) throws ClassicException {
        return encode(function, result);
    }

    /**
     * Reads a reply.
     *
     * @param status the HTTP status that it came with
     * @throws ClassicException where it came with 200 and is no reply
     */
    public ClassicReply reply(int status, byte[] body) throws ClassicException {
        if (status != SUCCESS) {
            return failure(status, envelope(body));
        }
        JsonNode envelope = read(body);
        JsonNode inner = envelope.path("status");
        if (!inner.isIntegralNumber() || !inner.canConvertToInt()) {
            throw new ClassicException("no envelope");
        }
        if (inner.intValue() != SUCCESS) {
            return failure(inner.intValue(), envelope);
        }
        return new ClassicReply(SUCCESS, "", "", decode(envelope.get("data"), limit));
    }

    private String encode(String function, Object value) throws ClassicException {
        String module = function.substring(0, Math.max(0, function.lastIndexOf('.')));
        byte[] json;
        try {
            json = mapper.writer().withAttribute(DynamicObjectSerializer.MODULE, module).writeValueAsBytes(value);
        } catch (IOException e) {
            throw new ClassicException("cannot be written as JSON");
        }
        if (json.length > limit) {
            throw new ClassicException("larger than max_payload_size");
        }
        return ClassicText.encode(json);
    }

    /** Decoded once: Python decodes a text again for as long as that works, and so takes one that looks like JSON for JSON. */
    private JsonNode decode(String text, int longest) throws ClassicException {
        return DynamicObject.unwrap(read(ClassicText.decode(text, longest)));
    }

    private JsonNode decode(JsonNode text, int longest) throws ClassicException {
        if (text == null || !text.isTextual()) {
            throw new ClassicException("no encoded text");
        }
        return decode(text.textValue(), longest);
    }

    private JsonNode read(byte[] json) throws ClassicException {
        if (json.length > limit) {
            throw new ClassicException("larger than max_payload_size");
        }
        try {
            JsonNode value = mapper.readTree(json);
            if (value == null || value instanceof MissingNode) {
                throw new ClassicException("empty");
            }
            return value;
        } catch (IOException e) {
            throw new ClassicException("no JSON");
        }
    }

    private JsonNode envelope(byte[] body) {
        try {
            return read(body);
        } catch (ClassicException none) {
            return MissingNode.getInstance();
        }
    }

    private static ClassicReply failure(int status, JsonNode envelope) {
        return new ClassicReply(status, text(envelope.path("message"), LONGEST_MESSAGE),
                text(envelope.path("code"), LONGEST_CODE), null);
    }

    private static String text(JsonNode text, int longest) {
        String value = text.asText("");
        return value.length() <= longest ? value : value.substring(0, longest);
    }
}
