package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets results of an {@link OnRequest} method be kept and given to later requests with the same arguments, as long as the
 * operator has switched the request cache on ({@code cache.enabled}).
 * <p>
 * It is for methods of {@code GET} and {@code POST} whose result depends on nothing but their parameters and the caller. The
 * result is one that is written as JSON: no stream, no bytes, and no {@code RestResponse}, whose status and headers belong to
 * one request. Failures are never kept. Calls of other plugins go to the method itself.
 * <p>
 * By default an entry is found by the operation, by every parameter as the request carries it (the order of a query and of
 * the members of JSON objects does not count), and by the caller's credentials: callers with different {@code Authorization},
 * {@code X-API-Key} or {@code Cookie} headers have entries of their own.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cached {

    /** The value of {@link #ttl()} for what {@code cache.ttl} says. */
    int CONFIGURED = 0;

    /** The value of {@link #ttl()} for results that do not expire. */
    int FOREVER = -1;

    /** Seconds until a result is forgotten; {@link #FOREVER} for never, {@link #CONFIGURED} for what {@code cache.ttl} says. */
    int ttl() default CONFIGURED;

    /**
     * Decides which requests share an entry. A bean of this class is used; a class without a scope becomes a singleton.
     * {@code CacheKeyBuilder} itself stands for the default.
     */
    Class<? extends CacheKeyBuilder> key() default CacheKeyBuilder.class;
}
