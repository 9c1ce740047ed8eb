package io.framex.rpc.store.redis;

import io.framex.rpc.config.RedisConfig;
import io.framex.rpc.store.shared.SharedEvents;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/** Hears what other brokers do, over a connection of its own. Thread safe. */
final class RedisEvents implements AutoCloseable {

    private final String channel;
    private final String node;
    private final SharedEvents events;
    private final RedisLink link;
    private boolean subscribedBefore;

    /**
     * @param node this broker, whose own events are passed over
     */
    RedisEvents(Vertx vertx, RedisConfig config, String node, SharedEvents events) {
        this.channel = config.prefix() + "events";
        this.node = node;
        this.events = events;
        this.link = new RedisLink(vertx, config, this::subscribe);
    }

    Future<Void> open() {
        return link.open();
    }

    private Future<Void> subscribe(RedisConnection connection) {
        connection.handler(this::received);
        return connection.send(Request.cmd(Command.SUBSCRIBE).arg(channel)).mapEmpty();
    }

    private void received(Response push) {
        String kind = push.get(0).toString();
        if (kind.equals("subscribe")) {
            if (subscribedBefore) {
                events.missed();
            }
            subscribedBefore = true;
        } else if (kind.equals("message")) {
            tell(push.get(2).toString());
        }
    }

    private void tell(String event) {
        if (event.length() <= node.length() || event.startsWith(node, 1)) {
            return;
        }
        String subject = event.substring(1 + node.length());
        switch (event.charAt(0)) {
            case 'a' -> events.available(subject);
            case 's' -> events.settled(subject);
            case 'r' -> events.remembered(subject);
            default -> {
                // of a later version
            }
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
