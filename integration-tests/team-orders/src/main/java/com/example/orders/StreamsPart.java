package com.example.orders;

import java.time.Duration;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;

/** Every kind of stream, good and bad ends. */
@PluginPart("orders")
public class StreamsPart {

    @OnRequest("/streams/events")
    public Multi<StreamEvent> events(String text) {
        return Multi.createFrom().items(StreamEvent.message(text), StreamEvent.debug(java.util.Map.of("n", 1)),
                StreamEvent.finish());
    }

    @OnRequest("/streams/verbatim")
    public Multi<String> verbatim() {
        return Multi.createFrom().items("one\n", "zwei ß\n");
    }

    @OnRequest("/streams/objects")
    public Multi<Order.Line> objects() {
        return Multi.createFrom().items(new Order.Line("a", 1, null), new Order.Line("ß", 2, null));
    }

    @OnRequest("/streams/slow")
    public Multi<StreamEvent> slow() {
        return Multi.createBy().concatenating().streams(
                Multi.createFrom().item(StreamEvent.message("first")),
                Multi.createFrom().item(StreamEvent.finish()).onItem()
                        .call(() -> io.smallrye.mutiny.Uni.createFrom().voidItem().onItem().delayIt()
                                .by(Duration.ofSeconds(5))));
    }

    @OnRequest("/streams/fails_before")
    public Multi<StreamEvent> failsBefore() {
        return Multi.createFrom().failure(new IllegalStateException("secret before"));
    }

    @OnRequest("/streams/fails_after")
    public Multi<StreamEvent> failsAfter() {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(StreamEvent.message("first")),
                Multi.createFrom().failure(new IllegalStateException("secret after")));
    }

    @OnRequest("/streams/throws")
    public Multi<StreamEvent> throwsAtOnce() {
        throw new IllegalStateException("secret thrown");
    }
}
