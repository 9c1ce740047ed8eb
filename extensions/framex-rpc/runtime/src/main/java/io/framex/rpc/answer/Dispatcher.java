package io.framex.rpc.answer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;

import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.QueueReader;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestStore;

/** Takes requests out of one queue and hands them to its answerer, so many at a time. Thread safe. */
public final class Dispatcher {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private final QueueReader reader;
    private final RequestStore store;
    private final Answerer answerer;
    private final int limit;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean starved;
    private volatile boolean stopped;

    /**
     * @param limit how many attempts are under way at the same time
     * @param lease how long one attempt may take
     */
    public Dispatcher(String queue, RequestStore store, Answerer answerer, int limit, Duration lease) {
        this.reader = new QueueReader(queue, store, lease, this::wake);
        this.store = store;
        this.answerer = answerer;
        this.limit = limit;
    }

    /** There may be requests in the queue. */
    public void wake() {
        // One caller works for all who come meanwhile, so that answers that are there at once do not nest.
        if (signals.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            take();
            seen = signals.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Takes no more requests. */
    public void stop() {
        stopped = true;
    }

    private void take() {
        int room = limit - running.get();
        if (stopped || room <= 0 || answerer.isPaused()) {
            starved = true;
            // The last attempt may have ended before it could see that, and nobody else would look again.
            if (room <= 0 && running.get() < limit) {
                wake();
            }
            return;
        }
        running.addAndGet(room);
        reader.take(room).thenAccept(requests -> {
            running.addAndGet(requests.size() - room);
            if (requests.size() == room || starved) {
                starved = false;
                wake();
            }
            requests.forEach(this::answer);
        });
    }

    private void answer(RequestRecord request) {
        attempt(request)
                .exceptionally(failure -> {
                    LOG.errorf(failure, "The answerer of the queue %s failed", reader.queue());
                    return new Outcome.Retry("the answerer failed", true);
                })
                .thenCompose(outcome -> store.settle(request.submission().id(), request.state().lease(), outcome))
                .whenComplete((settled, failure) -> {
                    running.decrementAndGet();
                    if (starved) {
                        starved = false;
                        wake();
                    }
                });
    }

    /** Whatever is thrown, the place that the attempt has taken must become free again. */
    private CompletionStage<Outcome> attempt(RequestRecord request) {
        try {
            return answerer.answer(request);
        } catch (RuntimeException | Error thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }
}
