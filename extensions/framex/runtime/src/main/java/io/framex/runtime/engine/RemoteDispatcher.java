package io.framex.runtime.engine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.runtime.call.CallContext;
import io.quarkus.arc.ArcInvocationContext;

/** Makes tasks of calls, and hands them to the engine. */
@Singleton
public class RemoteDispatcher {

    private final RemoteFunctions functions;
    private final ExecutionEngine engine;

    @Inject
    RemoteDispatcher(RemoteFunctions functions, SelectedEngine selected) {
        this.functions = functions;
        this.engine = selected.get();
    }

    Object dispatch(String id, ArcInvocationContext invocation) throws Exception {
        RemoteFunction function = functions.get(id);
        if (RemoteFunctions.takeEntry(function)) {
            return invocation.proceed();
        }
        RemoteTask task = new RemoteTask(function, invocation.getParameters(), CallContext.current(), invocation::proceed);
        return switch (function.shape()) {
            case PLAIN -> Calls.await(engine, task);
            case UNI -> Calls.uni(engine, task);
            case COMPLETION_STAGE -> Calls.stage(engine, task);
        };
    }
}
