package io.framex.deployment.plugin;

import java.util.List;

import org.jboss.jandex.MethodInfo;

/**
 * One method of a client.
 *
 * @param method the method
 * @param api what it calls, by its full name where the API is compiled in
 * @param style how it calls
 * @param arguments what it passes, in the order of the API's parameters
 * @param result type of the result in Jackson's canonical form; {@code null} where it needs no look
 */
record ClientMethodModel(MethodInfo method, String api, Style style, List<Argument> arguments, String result) {

    enum Style {
        /** Waits for a value. */
        CALL("call"),
        /** Waits for a value that must be there. */
        CALL_FOR_PRIMITIVE("callForPrimitive"),
        CALL_ASYNC("callAsync"),
        STREAM("stream"),
        /** Makes events of the items of a stream of something else. */
        EVENTS("events");

        private final String runtimeMethod;

        Style(String runtimeMethod) {
            this.runtimeMethod = runtimeMethod;
        }

        String runtimeMethod() {
            return runtimeMethod;
        }
    }

    /**
     * One argument.
     *
     * @param name name of the API's parameter
     * @param position which of the client method's parameters is passed; -1 for none
     * @param shared whether both sides declare the same type
     */
    record Argument(String name, int position, boolean shared) {
    }
}
