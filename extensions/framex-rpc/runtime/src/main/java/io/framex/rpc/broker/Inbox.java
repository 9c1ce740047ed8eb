package io.framex.rpc.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.framex.rpc.answer.Routes;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestStore;

/** Hands requests to the applications that pull them, to each taker in the order in which they came. Thread safe. */
public final class Inbox {

    private final RequestStore store;
    private final Duration lease;
    /** Bounded: only remembered applications have one. */
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Inbox(RequestStore store, Duration lease) {
        this.store = store;
        this.lease = lease;
    }

    /** Asks for requests: gets them now where there are any, otherwise when the next ones come. */
    public void ask(String app, Taker taker) {
        lines.computeIfAbsent(app, name -> new Line(Routes.queueOfApp(name), store, lease)).join(taker);
    }

    /** Waits no longer. It may be given requests once more that are on their way already. */
    public void leave(String app, Taker taker) {
        Line line = lines.get(app);
        if (line != null) {
            line.leave(taker);
        }
    }

    /** Gives requests back that could not be delivered, as if they had never been handed out. */
    public void giveBack(List<RequestRecord> requests) {
        requests.forEach(request -> store.settle(request.submission().id(), request.state().lease(),
                new Outcome.Retry("the application went away", false)));
    }

    /** There may be requests for an application. */
    void serve(String app) {
        Line line = lines.get(app);
        if (line != null) {
            line.serve();
        }
    }

    /** There may be requests for any application. */
    void serveAll() {
        lines.values().forEach(Line::serve);
    }

    /** Everybody who waits gets nothing. */
    void end() {
        lines.values().forEach(Line::end);
    }
}
