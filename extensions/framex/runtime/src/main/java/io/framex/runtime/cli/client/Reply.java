package io.framex.runtime.cli.client;

import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;

/** The body of an answer: read completely, or a stream that is still coming in. */
sealed interface Reply {

    /** A body that has arrived. */
    record Complete(byte[] body) implements Reply {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Server-sent events that arrive while they are read. */
    record Events(InputStream source) implements Reply {
    }

    static BodyHandler<Reply> handler() {
        return head -> {
            String type = head.headers().firstValue("Content-Type").orElse("");
            return type.startsWith("text/event-stream")
                    ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), Events::new)
                    : BodySubscribers.mapping(BodySubscribers.ofByteArray(), Complete::new);
        };
    }
}
