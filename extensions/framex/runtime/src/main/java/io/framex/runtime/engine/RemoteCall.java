package io.framex.runtime.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/** What the build puts on {@code @Remote} methods: binds them to the interceptor, and tells it which function each is. */
@InterceptorBinding
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RemoteCall {

    /** Id of the function. */
    @Nonbinding
    String value() default "";
}
