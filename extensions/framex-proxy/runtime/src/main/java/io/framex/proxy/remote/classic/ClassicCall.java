package io.framex.proxy.remote.classic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call as it came.
 *
 * @param function name of the function
 * @param arguments the arguments by name
 */
public record ClassicCall(String function, ObjectNode arguments) {

    /**
     * The arguments in the order of the parameters.
     *
     * @param parameters names of the parameters
     * @throws ClassicException where an argument is missing or there is one too many; as in Python, each call names all it takes
     */
    public ArrayNode ordered(List<String> parameters) throws ClassicException {
        Set<String> unknown = new TreeSet<>();
        arguments.fieldNames().forEachRemaining(unknown::add);
        ArrayNode ordered = JsonNodeFactory.instance.arrayNode(parameters.size());
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
}
