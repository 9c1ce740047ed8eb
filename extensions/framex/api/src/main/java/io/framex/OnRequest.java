package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a public method of a {@link Plugin} or {@link PluginPart} class as an API.
 * <p>
 * Parameters bind by name. Scalars are query parameters, or path parameters where the path holds <code>{name}</code>; a
 * {@code List} or {@code Set} of scalars is a repeated query parameter; anything else is the JSON body, at most one per
 * method. A parameter is required unless it is an {@code Optional}, a collection, or annotated with
 * {@code jakarta.ws.rs.DefaultValue} or any annotation named {@code Nullable}.
 * <p>
 * A method that returns {@code Uni}, {@code CompletionStage} or {@code Multi} is called on an event loop and must not block
 * it; any other method is called on a virtual thread, or on a worker thread where the running JDK has no virtual threads.
 * {@code io.smallrye.common.annotation.Blocking} and {@code NonBlocking} override that.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRequest {

    /**
     * Path of the API, with <code>{name}</code> for path parameters. Required for {@link ApiType#HTTP} and
     * {@link ApiType#ALL}.
     */
    String value() default "";

    /** HTTP methods, in upper case. */
    String[] methods() default "GET";

    /** How the method can be reached. */
    ApiType type() default ApiType.HTTP;

    /** Whether {@code /api/v1} is put in front of the path, unless the path starts with it already. */
    boolean apiPrefix() default true;

    /** Whether the result is sent as it is, without the common envelope. */
    boolean rawResponse() default false;

    /** OpenAPI tags of this operation; the plugin's where this is empty. */
    String[] tags() default {};

    /** OpenAPI summary of the operation. */
    String summary() default "";

    /** OpenAPI description of the operation. */
    String description() default "";
}
