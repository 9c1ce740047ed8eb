package io.framex.proxy.remote.function;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.RefusedCallException;
import io.framex.proxy.remote.classic.ClassicException;
import io.framex.proxy.remote.classic.ClassicReply;

/** A call in {@code framex-1}, as Python FrameX 0.4 takes it. */
final class ClassicMessage implements CallMessage {

    static final String MEDIA_TYPE = "application/json";

    private static final int LOWEST_ERROR = 400;
    private static final int HIGHEST_ERROR = 599;

    private final FunctionEnvironment environment;
    private final String id;
    private final byte[] bytes;

    ClassicMessage(FunctionEnvironment environment, ProxyFunction function, String id, Object[] arguments) {
        this.environment = environment;
        this.id = id;
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            named.put(function.parameterNames().get(i), arguments[i]);
        }
        try {
            this.bytes = environment.classic().call(function.name(), named);
        } catch (ClassicException e) {
            throw new RefusedCallException(422, FunctionError.ARGUMENTS,
                    "The arguments of " + function.name() + ": " + e.getMessage());
        }
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    /** Python answers 500 where a function failed, and 422 to a body that it cannot read. */
    @Override
    public boolean isReply(int status) {
        return status == 200 || status == 422 || status == 500;
    }

    @Override
    public Reply reply(int status, byte[] body) {
        ObjectMapper mapper = environment.mapper();
        ObjectNode read = mapper.createObjectNode();
        try {
            ClassicReply reply = environment.classic().reply(status, body);
            if (reply.succeeded()) {
                read.set("result", reply.result());
            } else {
                read.set("error", error(reply).toJson(mapper));
            }
        } catch (ClassicException e) {
            throw Reply.strange();
        }
        return new Reply(id, 0, true, read);
    }

    private static FunctionError error(ClassicReply reply) {
        int status = reply.status();
        if (status < LOWEST_ERROR || status > HIGHEST_ERROR) {
            return new FunctionError(502, FunctionError.STRANGE, "The other instance answered with status " + status);
        }
        if (status == 401 || status == 403) {
            return new FunctionError(502, FunctionError.KEY, "The other instance does not accept the key for "
                    + CallRequest.PATH);
        }
        String code = reply.code().isEmpty() ? "FX-" + status + "-PLUGIN" : reply.code();
        return new FunctionError(status, code, reply.message().isEmpty() ? code : reply.message());
    }
}
