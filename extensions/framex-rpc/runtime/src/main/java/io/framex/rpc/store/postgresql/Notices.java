package io.framex.rpc.store.postgresql;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jboss.logging.Logger;

import io.framex.rpc.store.shared.SharedEvents;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;

/**
 * Tells other brokers what this one does, and hears what they do. Told after a change has been written and not with it, since
 * PostgreSQL lets only one transaction at a time end that notifies. Thread safe.
 */
final class Notices implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private static final int MOST_WAITING = 10_000;
    private static final int LONGEST_SUBJECT = 2000;
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;
    private static final int MOST_DOUBLINGS = 5;

    private final String channel;
    private final String node;
    private final Pool pool;
    private final PgSubscriber subscriber;
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean sending;

    /**
     * @param node this broker, whose own notices are passed over
     * @param pool where notices are sent
     * @param options of a connection that stays open to hear them
     */
    Notices(Vertx vertx, String channel, String node, Pool pool, PgConnectOptions options) {
        this.channel = channel;
        this.node = node;
        this.pool = pool;
        this.subscriber = PgSubscriber.subscriber(vertx, options).reconnectPolicy(
                tries -> Math.min(LONGEST_PAUSE_MILLIS, SHORTEST_PAUSE_MILLIS << Math.min(tries, MOST_DOUBLINGS)));
    }

    Future<Void> open(SharedEvents events) {
        subscriber.channel(channel).subscribeHandler(again -> events.missed()).handler(notice -> hear(notice, events));
        return subscriber.connect();
    }

    private void hear(String notice, SharedEvents events) {
        if (notice.length() <= node.length() || notice.startsWith(node, 1)) {
            return;
        }
        String subject = notice.substring(1 + node.length());
        switch (notice.charAt(0)) {
            case 'a' -> events.available(subject);
            case 's' -> events.settled(subject);
            case 'r' -> events.remembered(subject);
            default -> {
                // of a later version
            }
        }
    }

    void available(String queue) {
        tell('a', queue);
    }

    void settled(String id) {
        tell('s', id);
    }

    void remembered(String app) {
        tell('r', app);
    }

    private void tell(char kind, String subject) {
        synchronized (waiting) {
            // What is not told is found by those who look by themselves from time to time.
            if (waiting.size() >= MOST_WAITING || subject.length() > LONGEST_SUBJECT) {
                return;
            }
            waiting.add(kind + node + subject);
        }
        send();
    }

    private void send() {
        String[] notices;
        synchronized (waiting) {
            if (sending || waiting.isEmpty()) {
                return;
            }
            sending = true;
            notices = waiting.toArray(String[]::new);
            waiting.clear();
        }
        pool.preparedQuery(Sql.NOTIFY).execute(Tuple.of(channel).addArrayOfString(notices)).onComplete(sent -> {
            if (sent.failed()) {
                LOG.debugf(sent.cause(), "Other brokers could not be told of %d changes", notices.length);
            }
            synchronized (waiting) {
                sending = false;
            }
            send();
        });
    }

    @Override
    public void close() {
        subscriber.close();
    }
}
