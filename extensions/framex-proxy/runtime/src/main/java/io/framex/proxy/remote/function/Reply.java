package io.framex.proxy.remote.function;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.proxy.remote.frame.Frame;
import io.framex.proxy.remote.frame.FrameException;

/**
 * What a reply frame says.
 *
 * @param id of the call
 * @param sequence number of the item in a stream, from 0; 0 for a single result
 * @param last whether nothing follows
 * @param body has {@code result}, {@code error} or, at the end of a stream, neither
 */
record Reply(String id, long sequence, boolean last, JsonNode body) {

    static byte[] header(ObjectMapper mapper, String id, long sequence, boolean last) {
        return JsonBytes.of(mapper, json -> {
            json.writeStringField("id", id);
            json.writeNumberField("seq", sequence);
            json.writeBooleanField("final", last);
        });
    }

    /**
     * @throws IllegalArgumentException where the value cannot be written as JSON
     */
    static byte[] result(ObjectMapper mapper, String id, Object value) {
        return JsonBytes.of(mapper, json -> {
            json.writeStringField("id", id);
            json.writeFieldName("result");
            mapper.writeValue(json, value);
        });
    }

    static byte[] error(ObjectMapper mapper, String id, FunctionError error) {
        return JsonBytes.of(mapper, json -> {
            json.writeStringField("id", id);
            json.writeFieldName("error");
            json.writeTree(error.toJson(mapper));
        });
    }

    static byte[] end(ObjectMapper mapper, String id) {
        return JsonBytes.of(mapper, json -> json.writeStringField("id", id));
    }

    /**
     * Reads a reply to a call.
     *
     * @throws ApiException where it is none
     */
    static Reply of(ObjectMapper mapper, Frame frame, String id, int maxPayload) {
        try {
            JsonNode header = mapper.readTree(frame.header());
            JsonNode body = mapper.readTree(frame.payload(maxPayload));
            if (header == null || body == null || !id.equals(header.path("id").textValue())) {
                throw strange();
            }
            return new Reply(id, header.path("seq").longValue(), header.path("final").booleanValue(), body);
        } catch (IOException | FrameException e) {
            throw strange();
        }
    }

    /**
     * The result, of the declared type.
     *
     * @throws ApiException where the function failed, or the result is not of that type
     */
    Object value(FunctionTypes types) {
        JsonNode error = body.get("error");
        if (error != null) {
            throw FunctionError.of(error).toException();
        }
        JsonNode result = body.get("result");
        if (result == null) {
            throw strange();
        }
        try {
            return types.result(result);
        } catch (IOException e) {
            throw strange();
        }
    }

    /** Whether this is only the end of a stream. */
    boolean isEnd() {
        return last && !body.has("error") && !body.has("result");
    }

    static FailedCallException strange() {
        return new FailedCallException(502, FunctionError.STRANGE, "The other instance answered something that cannot be read",
                null);
    }
}
