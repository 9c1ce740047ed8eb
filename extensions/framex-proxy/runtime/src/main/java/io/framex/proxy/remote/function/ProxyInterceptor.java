package io.framex.proxy.remote.function;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;

import io.quarkus.arc.ArcInvocationContext;

/**
 * Stands in front of {@code @OnProxy} methods. The outermost interceptor: where a function runs elsewhere, so does everything
 * else that is bound to it.
 */
@ProxyCall
@Interceptor
@Priority(ProxyInterceptor.OUTERMOST)
public class ProxyInterceptor {

    static final int OUTERMOST = -1_100_000;

    @Inject
    FunctionDispatcher dispatcher;

    @AroundInvoke
    Object intercept(ArcInvocationContext invocation) throws Exception {
        return dispatcher.dispatch(invocation.findIterceptorBinding(ProxyCall.class).value(), invocation);
    }
}
