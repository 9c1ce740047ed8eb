package io.framex.rpc.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import io.framex.rpc.access.Keys;
import io.framex.rpc.answer.Answerer;
import io.framex.rpc.answer.Dispatcher;
import io.framex.rpc.answer.LocalFunctions;
import io.framex.rpc.answer.Routes;
import io.framex.rpc.config.RpcConfig;
import io.framex.rpc.filter.RpcFilter;
import io.framex.rpc.limit.RateLimit;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestStore;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

/** A running broker: brings requests from the store to whoever answers them, and answers to whoever waits. Thread safe. */
public final class Broker implements StoreListener, AutoCloseable {

    private final RpcConfig config;
    private final Keys keys;
    private final RequestStore store;
    private final LocalFunctions functions;
    private final List<RpcFilter> filters;
    private final RateLimit rateLimit;
    private final Routes routes;
    private final Traffic traffic;
    private final Waits waits = new Waits();
    private final Inbox inbox;
    private final Map<String, Dispatcher> dispatchers = new HashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean stopping;

    /**
     * @param keys who may do what
     * @param filters look at requests, in this order
     */
    public Broker(RpcConfig config, Keys keys, RequestStore store, RateLimit rateLimit, LocalFunctions functions,
            List<RpcFilter> filters) {
        this.config = config;
        this.filters = filters;
        this.traffic = new Traffic(config.maxMetricSeries());
        this.rateLimit = rateLimit;
        this.keys = keys;
        this.store = store;
        this.functions = functions;
        this.routes = new Routes(config, functions);
        this.inbox = new Inbox(store, config.delivery().lease());
    }

    /** Has an answerer work on a queue. Called before {@link #open}. */
    public void dispatch(String queue, Answerer answerer, int limit, Duration lease) {
        dispatchers.put(queue, new Dispatcher(queue, store, answerer, limit, lease));
    }

    /** Recovers what was accepted before. Called once, on a thread that may block. */
    public void open() {
        store.open(this);
    }

    @Override
    public String queueOf(Target target) {
        return routes.queueOf(target);
    }

    @Override
    public boolean isOwn(String queue) {
        return dispatchers.containsKey(queue);
    }

    @Override
    public void available(String queue) {
        Dispatcher dispatcher = dispatchers.get(queue);
        if (dispatcher != null) {
            dispatcher.wake();
        } else {
            Routes.appOf(queue).ifPresent(inbox::serve);
        }
    }

    @Override
    public void settled(RequestRecord request) {
        waits.settled(request);
        traffic.settled(routes.queueOf(request.submission().target()), request.state());
        for (RpcFilter filter : filters) {
            filter.settled(request);
        }
    }

    @Override
    public void settledElsewhere(String id) {
        if (waits.awaits(id)) {
            lookUp(List.of(id).iterator());
        }
    }

    @Override
    public void missed() {
        dispatchers.values().forEach(Dispatcher::wake);
        inbox.serveAll();
        lookUp(waits.awaited().iterator());
    }

    /** Looks at one request after the other, since there may be many. */
    private void lookUp(Iterator<String> ids) {
        if (ids.hasNext()) {
            store.find(ids.next()).whenComplete((found, failure) -> {
                if (failure == null) {
                    found.filter(request -> request.state().status().isFinal()).ifPresent(waits::settled);
                    lookUp(ids);
                }
            });
        }
    }

    /**
     * Accepts a request, unless a filter or the store refuses it.
     *
     * @throws io.framex.rpc.filter.RpcRefusedException where a filter refuses it
     */
    public CompletionStage<Admission> accept(Submission submission) {
        Submission filtered = submission;
        for (RpcFilter filter : filters) {
            filtered = filter.accepting(filtered);
        }
        Target target = filtered.target();
        return store.accept(filtered).thenApply(admission -> {
            if (admission instanceof Admission.Accepted accepted) {
                traffic.accepted(routes.queueOf(target));
                filters.forEach(filter -> filter.accepted(accepted.request()));
            }
            return admission;
        });
    }

    /** Whether anybody is known who answers such a request. */
    public boolean isKnown(Target target) {
        return routes.isKnown(target, store.apps().containsKey(target.app()));
    }

    /**
     * Takes one of the places for those who wait.
     *
     * @return whether there was one; {@link #leaveWaiting} has to follow when the answer has been sent
     */
    public boolean enterWaiting() {
        if (waiting.incrementAndGet() > config.maxWaiting()) {
            waiting.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Follows each successful {@link #enterWaiting} once. */
    public void leaveWaiting() {
        waiting.decrementAndGet();
    }

    /** How many wait at this moment. */
    public int waiting() {
        return waiting.get();
    }

    /** Nothing new is accepted, and nobody waits any longer. */
    public void stop() {
        stopping = true;
        dispatchers.values().forEach(Dispatcher::stop);
        waits.end();
        inbox.end();
    }

    /** Whether {@link #stop} was called. */
    public boolean isStopping() {
        return stopping;
    }

    /** Closes the store; everything accepted stays in it. Called once, on a thread that may block. */
    @Override
    public void close() {
        stop();
        store.close();
    }

    public RpcConfig config() {
        return config;
    }

    public Keys keys() {
        return keys;
    }

    public RequestStore store() {
        return store;
    }

    public Traffic traffic() {
        return traffic;
    }

    public RateLimit rateLimit() {
        return rateLimit;
    }

    public LocalFunctions functions() {
        return functions;
    }

    public Waits waits() {
        return waits;
    }

    public Inbox inbox() {
        return inbox;
    }
}
