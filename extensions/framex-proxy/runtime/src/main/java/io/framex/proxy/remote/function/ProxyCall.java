package io.framex.proxy.remote.function;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/** What the build puts on {@code @OnProxy} methods: binds them to the interceptors, and tells them which function each is. */
@InterceptorBinding
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface ProxyCall {

    /** Name of the function. */
    @Nonbinding
    String value() default "";
}
