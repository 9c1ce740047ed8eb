package io.framex.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;

import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.execution.BlockingExecutor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Runs tasks in this process: on virtual threads, or on worker threads where the running JDK has no virtual threads. */
@Singleton
public class LocalEngine implements ExecutionEngine {

    private static final long RETRY_SECONDS = 1;

    private final int maxTasks;
    private final AtomicInteger tasks = new AtomicInteger();

    @Inject
    LocalEngine(FrameXConfig config) {
        this.maxTasks = config.server().maxRemoteTasks();
    }

    /**
     * An engine of its own bound for tasks that are no {@code @Remote} methods.
     *
     * @param maxTasks how many may be under way
     */
    public LocalEngine(int maxTasks) {
        this.maxTasks = maxTasks;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public CompletableFuture<Object> execute(RemoteTask task) {
        if (tasks.incrementAndGet() > maxTasks) {
            tasks.decrementAndGet();
            throw busy();
        }
        LocalExecution execution = new LocalExecution(task, tasks::decrementAndGet);
        try {
            execution.watchDeadline();
            if (!execution.isDone()) {
                start(task.function(), execution);
            }
        } catch (RejectedExecutionException e) {
            execution.cancel(false);
            throw busy();
        }
        return execution;
    }

    private static void start(RemoteFunction function, LocalExecution execution) {
        Context vertx = Vertx.currentContext();
        if (function.nonBlocking() && function.shape() != ResultShape.PLAIN) {
            execution.run();
        } else if (vertx == null) {
            BlockingExecutor.current().execute(inRequestOfCaller(execution));
        } else if (BlockingExecutor.VIRTUAL_THREADS) {
            // Quarkus' executor of virtual threads keeps the Vert.x context, and with it request scope and trace.
            BlockingExecutor.current().execute(execution);
        } else {
            vertx.executeBlocking(() -> {
                execution.run();
                return null;
            }, false);
        }
    }

    /** Outside of Vert.x contexts, the request scope belongs to the thread. */
    private static Runnable inRequestOfCaller(LocalExecution execution) {
        ManagedContext request = Arc.container().requestContext();
        ContextState state = request.getStateIfActive();
        if (state == null) {
            return execution;
        }
        return () -> {
            request.activate(state);
            try {
                execution.run();
            } finally {
                request.deactivate();
            }
        };
    }

    private static ServiceUnavailableException busy() {
        return new ServiceUnavailableException("Too many remote tasks are under way", RETRY_SECONDS);
    }
}
