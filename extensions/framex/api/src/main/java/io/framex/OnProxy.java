package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a CDI bean a function that may run on another FrameX instance. Callers call it as any other method;
 * configuration alone decides where it runs: where {@code plugins.proxy.proxy_functions} names the function under a URL, and
 * {@code server.enable_proxy} is on, it runs there, otherwise here. The same archive is deployed on both sides.
 * <ul>
 * <li>A method that returns {@code Uni} or {@code CompletionStage} is called asynchronously. A {@code Uni} calls once per
 * subscription, a {@code CompletionStage} right away.</li>
 * <li>A method that returns {@code Multi} gives its items as they arrive. Cancelling it ends the function.</li>
 * <li>Any other method is waited for. Where it runs elsewhere that is refused on an event loop, with an
 * {@code IllegalStateException}.</li>
 * </ul>
 * The deadline of the caller follows the call. What goes wrong arrives as an {@link ApiException}: with the status and code of
 * what the function threw; {@code FX-503-UPSTREAM} where the instance cannot be reached, {@code FX-504-UPSTREAM} where it takes
 * too long, {@code FX-404-FUNCTION} where it does not offer the function to this instance, {@code FX-409-SCHEMA} where it knows
 * the function by another signature, {@code FX-508-HOPS} where instances send it in a circle. Without the extension
 * {@code framex-proxy} every function runs here.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnProxy {

    /** Name of the function; by default {@code <fully.qualified.Class>.<method>}. */
    String value() default "";

    /**
     * Whether a call may be sent again where it is not known to have arrived. Calls that arrive twice are recognised, so the
     * function is still run once as long as the instance that runs it lives.
     */
    boolean idempotent() default false;
}
