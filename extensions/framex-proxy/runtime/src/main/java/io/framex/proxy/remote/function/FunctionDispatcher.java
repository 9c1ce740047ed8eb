package io.framex.proxy.remote.function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.runtime.call.CallContext;
import io.framex.runtime.engine.Calls;
import io.framex.runtime.engine.RemoteTask;
import io.quarkus.arc.ArcInvocationContext;

/** Has each function run where the settings say. */
@Singleton
public class FunctionDispatcher {

    private final ProxyFunctions functions;
    private final FunctionTargets targets;

    @Inject
    FunctionDispatcher(ProxyFunctions functions, FunctionTargets targets) {
        this.functions = functions;
        this.targets = targets;
    }

    Object dispatch(String name, ArcInvocationContext invocation) throws Exception {
        CompiledFunction compiled = functions.get(name);
        FunctionTarget target = targets.find(name);
        if (target == null) {
            return new LocalCall(compiled, invocation).proceed();
        }
        ProxyFunction function = compiled.function();
        RemoteTask task = new RemoteTask(function.call(), invocation.getParameters(),
                CallContext.current().within(target.timeout()), invocation::proceed);
        if (function.stream()) {
            return target.stream(function, task);
        }
        return switch (function.call().shape()) {
            case PLAIN -> Calls.await(target.calls(function), task);
            case UNI -> Calls.uni(target.calls(function), task);
            case COMPLETION_STAGE -> Calls.stage(target.calls(function), task);
        };
    }
}
