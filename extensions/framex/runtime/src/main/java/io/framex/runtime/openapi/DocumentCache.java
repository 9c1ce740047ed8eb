package io.framex.runtime.openapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

import io.framex.runtime.representation.ContentEncoding;
import io.framex.runtime.representation.Representation;

/** Keeps the rendered document, in every coding, for a while. Thread safe. */
final class DocumentCache {

    private static final String CONTENT_TYPE = "application/json";

    private final Function<Instant, byte[]> source;
    private final Duration lifetime;
    private final InstantSource clock;
    private final LongSupplier version;
    private volatile Entry entry;

    /**
     * @param lifetime how long a rendering is kept at most
     * @param version grows when it has to be rendered again before
     */
    DocumentCache(Function<Instant, byte[]> source, Duration lifetime, InstantSource clock, LongSupplier version) {
        this.source = source;
        this.lifetime = lifetime;
        this.clock = clock;
        this.version = version;
    }

    /** The document, if that takes no work. */
    Optional<Representation> ready(ContentEncoding encoding) {
        Entry current = entry;
        return current != null && current.isFresh(clock.instant(), lifetime, version.getAsLong()) ? Optional.of(current.in(encoding))
                : Optional.empty();
    }

    /** The document, rendered again where it is too old; concurrent callers wait for one rendering. */
    synchronized Representation current(ContentEncoding encoding) {
        Instant now = clock.instant();
        long latest = version.getAsLong();
        if (entry == null || !entry.isFresh(now, lifetime, latest)) {
            byte[] json = source.apply(now);
            entry = new Entry(now, latest, Map.of(ContentEncoding.IDENTITY, encoded(json, ContentEncoding.IDENTITY),
                    ContentEncoding.GZIP, encoded(json, ContentEncoding.GZIP)));
        }
        return entry.in(encoding);
    }

    private static Representation encoded(byte[] json, ContentEncoding encoding) {
        return Representation.of(CONTENT_TYPE, encoding, encoding.encode(json));
    }

    private record Entry(Instant renderedAt, long version, Map<ContentEncoding, Representation> representations) {

        boolean isFresh(Instant now, Duration lifetime, long latest) {
            return version == latest && now.isBefore(renderedAt.plus(lifetime)) && !now.isBefore(renderedAt);
        }

        Representation in(ContentEncoding encoding) {
            return representations.get(encoding);
        }
    }
}
