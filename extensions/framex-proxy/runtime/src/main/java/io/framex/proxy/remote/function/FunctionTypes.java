package io.framex.proxy.remote.function;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.framex.RefusedCallException;

/** Turns arguments and results into JSON and back, by the declared types of a function and nothing else. Thread safe. */
final class FunctionTypes {

    private final ProxyFunction function;
    private final ObjectMapper mapper;
    private final ClassLoader loader;
    private volatile Types types;

    FunctionTypes(ProxyFunction function, ObjectMapper mapper, ClassLoader loader) {
        this.function = function;
        this.mapper = mapper;
        this.loader = loader;
    }

    byte[] arguments(Object[] arguments) {
        try {
            return mapper.writeValueAsBytes(arguments);
        } catch (IOException e) {
            throw new RefusedCallException(422, FunctionError.ARGUMENTS,
                    "The arguments of " + function.name() + " cannot be written as JSON");
        }
    }

    /**
     * Reads arguments.
     *
     * @throws RefusedCallException where they do not fit the parameters; the message names the first that does not
     */
    Object[] arguments(byte[] json) {
        JsonNode arguments;
        try {
            arguments = mapper.readTree(json);
        } catch (IOException e) {
            throw new RefusedCallException(422, FunctionError.ARGUMENTS, "The arguments are no JSON");
        }
        List<String> names = function.parameterNames();
        if (arguments == null || !arguments.isArray() || arguments.size() != names.size()) {
            throw new RefusedCallException(422, FunctionError.ARGUMENTS,
                    function.name() + " takes " + names.size() + " arguments, as a JSON array");
        }
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = read(types().parameters.get(i), arguments.get(i));
            } catch (IOException e) {
                throw new RefusedCallException(422, FunctionError.ARGUMENTS,
                        "The argument \"" + names.get(i) + "\" does not fit its parameter");
            }
        }
        return values;
    }

    /**
     * @throws IOException where it is not of the declared type
     */
    Object result(JsonNode result) throws IOException {
        return read(types().result, result);
    }

    /** Jackson wraps what a deserializer throws only within beans and collections; a moment beyond all time is one such thing. */
    private static Object read(ObjectReader reader, JsonNode json) throws IOException {
        try {
            return reader.readValue(json);
        } catch (RuntimeException e) {
            throw new IOException("not of the declared type", e);
        }
    }

    private Types types() {
        Types known = types;
        if (known == null) {
            List<ObjectReader> parameters = new ArrayList<>();
            function.call().parameterTypes().forEach(type -> parameters.add(reader(type)));
            known = new Types(parameters, reader(function.call().resultType()));
            types = known;
        }
        return known;
    }

    private ObjectReader reader(String canonical) {
        return mapper.readerFor(mapper.getTypeFactory().withClassLoader(loader).constructFromCanonical(canonical));
    }

    private record Types(List<ObjectReader> parameters, ObjectReader result) {
    }
}
