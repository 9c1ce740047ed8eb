package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which API a method of a {@link PluginClient} calls.
 * <p>
 * The method's parameters are matched to the API's by name. A method that returns {@code Uni} calls asynchronously, one that
 * returns {@code Multi} calls a stream, any other waits for the result on the calling thread, which must not be an event
 * loop. A {@code null} argument is a missing one.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Call {

    /**
     * Name of the API: a path template, with the HTTP method in front where the bare path is ambiguous, or a function name.
     */
    String value();
}
