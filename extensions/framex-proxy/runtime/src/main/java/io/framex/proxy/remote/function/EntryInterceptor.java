package io.framex.proxy.remote.function;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;

import io.quarkus.arc.ArcInvocationContext;

/** The innermost interceptor of {@code @OnProxy} methods: once it is met, the function itself is entered. */
@ProxyCall
@Interceptor
@Priority(Integer.MAX_VALUE)
public class EntryInterceptor {

    @AroundInvoke
    Object intercept(ArcInvocationContext invocation) throws Exception {
        Object entry = invocation.getContextData().get(LocalCall.ENTRY);
        if (entry instanceof LocalCall call) {
            call.enter();
        }
        return invocation.proceed();
    }
}
