package io.framex.runtime.openapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.framex.runtime.representation.ContentEncoding;
import io.framex.runtime.representation.Representation;

/** Keeps the rendered document, in every coding, for a while. Thread safe. */
final class DocumentCache {

    private static final String CONTENT_TYPE = "application/json";

    private final Function<Instant, byte[]> source;
    private final Duration lifetime;
    private final InstantSource clock;
    private volatile Entry entry;

    DocumentCache(Function<Instant, byte[]> source, Duration lifetime, InstantSource clock) {
        this.source = source;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** The document, if that takes no work. */
    Optional<Representation> ready(ContentEncoding encoding) {
        Entry current = entry;
        return current != null && current.isFresh(clock.instant(), lifetime) ? Optional.of(current.in(encoding))
                : Optional.empty();
    }

    /** The document, rendered again where it is too old; concurrent callers wait for one rendering. */
    synchronized Representation current(ContentEncoding encoding) {
        Instant now = clock.instant();
        if (entry == null || !entry.isFresh(now, lifetime)) {
            byte[] json = source.apply(now);
            entry = new Entry(now, Map.of(ContentEncoding.IDENTITY, encoded(json, ContentEncoding.IDENTITY),
                    ContentEncoding.GZIP, encoded(json, ContentEncoding.GZIP)));
        }
        return entry.in(encoding);
    }

    private static Representation encoded(byte[] json, ContentEncoding encoding) {
        return Representation.of(CONTENT_TYPE, encoding, encoding.encode(json));
    }

    private record Entry(Instant renderedAt, Map<ContentEncoding, Representation> representations) {

        boolean isFresh(Instant now, Duration lifetime) {
            return now.isBefore(renderedAt.plus(lifetime)) && !now.isBefore(renderedAt);
        }

        Representation in(ContentEncoding encoding) {
            return representations.get(encoding);
        }
    }
}
