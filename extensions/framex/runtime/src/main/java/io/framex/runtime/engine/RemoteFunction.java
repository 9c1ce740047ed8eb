package io.framex.runtime.engine;

import java.util.List;

/**
 * A {@code @Remote} method.
 *
 * @param id names the method in every process of the application: class, method and parameter types, as in
 *        {@code com.example.Maths.power(int,int)}
 * @param parameterTypes declared types of the parameters in the notation of Java, with fully qualified names and type
 *        arguments, as in {@code java.util.List<com.example.Point>}
 * @param resultType declared type of the value, inside of {@code Uni} or {@code CompletionStage}; boxed, {@code java.lang.Void}
 *        for none
 * @param shape how the value is handed over
 * @param nonBlocking whether the method promises not to block
 */
public record RemoteFunction(String id, List<String> parameterTypes, String resultType, ResultShape shape,
        boolean nonBlocking) {

    public RemoteFunction {
        parameterTypes = List.copyOf(parameterTypes);
    }
}
