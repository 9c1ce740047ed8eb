package io.framex.runtime.call;

import java.util.List;

/**
 * What a method of a typed client calls, as found when the application was built.
 *
 * @param api name of the API
 * @param parameters names of the arguments, in the order in which they are passed
 * @param shared for each, {@code true} where its type is the parameter's
 * @param result type of the result in Jackson's canonical form; {@code null} where the API's result is of it already
 */
public record ClientCall(String api, List<String> parameters, boolean[] shared, String result) {
}
