package io.framex.runtime.call;

import java.util.List;

/**
 * What is called.
 *
 * @param plugin the plugin that answers; for an API that is not local, the plugin that forwards
 * @param api name of the API: HTTP method and path template, or function name. Bounded in number, so fit for a label
 * @param parameters names of the parameters, in the order of the arguments
 * @param blocking whether the API's method may block the thread that it is called on
 * @param stream whether the result is a stream
 */
public record ApiTarget(String plugin, String api, List<String> parameters, boolean blocking, boolean stream) {

    public ApiTarget {
        parameters = List.copyOf(parameters);
    }
}
