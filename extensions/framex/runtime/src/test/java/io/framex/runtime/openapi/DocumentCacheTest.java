package io.framex.runtime.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.framex.runtime.representation.ContentEncoding;
import io.framex.runtime.representation.Representation;

class DocumentCacheTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger renderings = new AtomicInteger();
    private final DocumentCache cache = new DocumentCache(
            at -> ("rendering " + renderings.incrementAndGet() + " at " + at).getBytes(UTF_8), Duration.ofMinutes(1), now::get,
            version::get);

    @Test
    void rendersOnlyWhenAsked() {
        assertThat(cache.ready(ContentEncoding.IDENTITY)).isEmpty();
        assertThat(renderings).hasValue(0);
    }

    @Test
    void rendersAgainWhereTheContentsHaveChanged() {
        cache.current(ContentEncoding.IDENTITY);
        version.incrementAndGet();
        assertThat(cache.ready(ContentEncoding.IDENTITY)).isEmpty();
        cache.current(ContentEncoding.IDENTITY);
        assertThat(renderings).hasValue(2);
    }

    @Test
    void keepsTheDocumentForAMinute() {
        Representation first = cache.current(ContentEncoding.IDENTITY);
        now.set(START.plusSeconds(59));

        assertThat(cache.current(ContentEncoding.IDENTITY)).isSameAs(first);
        assertThat(cache.ready(ContentEncoding.IDENTITY)).containsSame(first);
        assertThat(renderings).hasValue(1);
    }

    @Test
    void rendersAgainAfterAMinute() {
        Representation first = cache.current(ContentEncoding.IDENTITY);
        now.set(START.plusSeconds(60));

        assertThat(cache.ready(ContentEncoding.IDENTITY)).isEmpty();
        Representation second = cache.current(ContentEncoding.IDENTITY);

        assertThat(new String(second.body(), UTF_8)).isEqualTo("rendering 2 at 2026-01-01T00:01:00Z");
        assertThat(second.etag()).isNotEqualTo(first.etag());
    }

    @Test
    void rendersAgainAfterTheClockWasSetBack() {
        cache.current(ContentEncoding.IDENTITY);
        now.set(START.minusSeconds(3600));

        cache.current(ContentEncoding.IDENTITY);

        assertThat(renderings).hasValue(2);
    }

    @Test
    void rendersOnceForAllCodings() {
        Representation plain = cache.current(ContentEncoding.IDENTITY);
        Representation compressed = cache.current(ContentEncoding.GZIP);

        assertThat(renderings).hasValue(1);
        assertThat(compressed.etag()).isNotEqualTo(plain.etag());
    }

    @Test
    void rendersOnceForConcurrentRequests() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Representation>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> cache.current(ContentEncoding.IDENTITY))).toList();
            for (Future<Representation> answer : answers) {
                answer.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(renderings).hasValue(1);
    }
}
