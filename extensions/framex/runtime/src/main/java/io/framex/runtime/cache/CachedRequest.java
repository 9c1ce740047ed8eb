package io.framex.runtime.cache;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.cache.Flight.End;
import io.framex.runtime.cache.Flight.Outcome;
import io.framex.runtime.deadline.RequestDeadline;

/**
 * One request on its way through the cache. Its steps follow one another, each on whichever thread brings it on; the request
 * is suspended where a step has to be waited for, and no thread is.
 */
final class CachedRequest {

    private static final String PROPERTY = CachedRequest.class.getName();

    private final ResponseCache cache;
    private final ResteasyReactiveRequestContext context;
    private final String key;
    private final int ttl;

    private CacheStatus status = CacheStatus.MISS;
    private Flight own;
    private long deadline;
    private boolean suspended;

    /**
     * @param key digest of the key, or {@code null} where none could be made
     * @param ttl seconds for which a result is kept, or -1
     */
    CachedRequest(ResponseCache cache, ResteasyReactiveRequestContext context, String key, int ttl) {
        this.cache = cache;
        this.context = context;
        this.key = key;
        this.ttl = ttl;
    }

    /** The one that {@link CacheLookupHandler} left for a request whose method was called. */
    static CachedRequest of(ResteasyReactiveRequestContext context) {
        return (CachedRequest) context.getProperty(PROPERTY);
    }

    void bypass() {
        callAs(CacheStatus.BYPASS);
    }

    void refresh() {
        Flight mine = cache.flights().create();
        cache.flights().replace(key, mine);
        lead(mine);
        callAs(CacheStatus.REFRESH);
    }

    void use() {
        look(this::proceed);
    }

    private void look(Consumer<StoredResponse> next) {
        CompletableFuture<StoredResponse> found = cache.store().find(key);
        if (found.isDone()) {
            next.accept(found.isCompletedExceptionally() ? null : found.join());
        } else {
            suspend();
            found.whenComplete((response, failure) -> goOn(() -> next.accept(response)));
        }
    }

    private void proceed(StoredResponse found) {
        if (found != null) {
            answer(found);
        } else {
            deadline = System.nanoTime() + cache.limits().waitNanos();
            join();
        }
    }

    private void join() {
        Flight mine = cache.flights().create();
        Flight current = cache.flights().join(key, mine);
        if (current == mine) {
            lead(mine);
            // Another one may have finished between the look into the store and the start of this one.
            look(this::leadUnless);
        } else {
            suspend();
            current.await(deadline - System.nanoTime(), outcome -> goOn(() -> arrive(current, outcome)));
        }
    }

    private void arrive(Flight awaited, Outcome outcome) {
        if (outcome.end() == End.LANDED) {
            answer(outcome.response());
        } else if (context.serverResponse().closed()) {
            // Nobody waits for this answer any more, so it must not be the one that the others wait for.
            context.close();
        } else if (outcome.end() == End.ABANDONED && deadline - System.nanoTime() > 0) {
            join();
        } else {
            if (outcome.end() == End.OVERDUE) {
                cache.flights().remove(key, awaited);
            }
            callAtOnce();
        }
    }

    private void leadUnless(StoredResponse found) {
        if (found == null) {
            callAs(CacheStatus.MISS);
        } else {
            cache.flights().remove(key, own);
            own.end(End.LANDED, found);
            own = null;
            answer(found);
        }
    }

    /** Others failed or take too long: the method is called without waiting again, for others too where nobody else does. */
    private void callAtOnce() {
        Flight mine = cache.flights().create();
        if (cache.flights().join(key, mine) == mine) {
            lead(mine);
        }
        callAs(CacheStatus.MISS);
    }

    /** Others may wait for this request from now on: however it ends, they are told. */
    private void lead(Flight mine) {
        own = mine;
        context.registerCompletionCallback(failure -> cache.fail(key, mine,
                context.serverResponse().closed() ? End.ABANDONED : End.FAILED));
    }

    private void callAs(CacheStatus as) {
        status = as;
        context.setProperty(PROPERTY, this);
        resume();
    }

    private void answer(StoredResponse response) {
        RequestDeadline deadline = RequestDeadline.of(context);
        if (deadline != null && !deadline.settle()) {
            // The request took too long while it waited, and was answered so.
            suspend();
            context.close();
            return;
        }
        ServerRestHandler[] handlers = context.getHandlers();
        for (int i = context.getPosition(); i < handlers.length; i++) {
            if (handlers[i] instanceof CacheResultHandler) {
                context.setResult(new KeptResult(key, response));
                context.setPosition(i);
                break;
            }
        }
        resume();
    }

    /** Ends the way of a request whose method returned. */
    void returned(StoredResponse response) {
        if (own != null) {
            cache.land(key, own, response);
        }
    }

    void showStatus() {
        cache.show(status, context, key);
    }

    /** Whether the result is kept or waited for. */
    boolean isAwaited() {
        return own != null;
    }

    int ttl() {
        return ttl;
    }

    /** A step on another thread: whatever happens there must not leave the request hanging. */
    private void goOn(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            context.resume(e, true);
        }
    }

    private void suspend() {
        if (!suspended) {
            suspended = true;
            context.suspend();
        }
    }

    private void resume() {
        if (suspended) {
            context.resume();
        }
    }
}
