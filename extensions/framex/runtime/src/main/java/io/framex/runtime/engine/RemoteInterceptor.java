package io.framex.runtime.engine;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcInvocationContext;

/**
 * Stands in front of {@code @Remote} methods. The outermost interceptor, so that everything else that is bound to the method
 * runs where the method does.
 */
@RemoteCall
@Interceptor
@Priority(RemoteInterceptor.OUTERMOST)
public class RemoteInterceptor {

    static final int OUTERMOST = -1_000_000;

    /** Looked up late: those of static methods are made before there is any configuration. */
    private volatile RemoteDispatcher dispatcher;

    @AroundInvoke
    Object intercept(ArcInvocationContext invocation) throws Exception {
        if (dispatcher == null) {
            dispatcher = Arc.container().instance(RemoteDispatcher.class).get();
        }
        return dispatcher.dispatch(invocation.findIterceptorBinding(RemoteCall.class).value(), invocation);
    }
}
