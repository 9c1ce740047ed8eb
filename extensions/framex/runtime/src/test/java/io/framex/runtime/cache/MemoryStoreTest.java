package io.framex.runtime.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    @Test
    void staysWithinBothBounds() {
        assertThat(kept(new MemoryStore(5, 1_000_000), 10)).isBetween(1L, 5L);
        assertThat(kept(new MemoryStore(1, 1_000_000), 10)).isEqualTo(1);
        assertThat(kept(new MemoryStore(1_000, 1_000), 300)).isBetween(1L, 3L);
        assertThat(kept(new MemoryStore(1_000, 1L << 40), 300)).isEqualTo(100);
        assertThat(kept(new MemoryStore(10, 100), 300)).isZero();
    }

    @Test
    void keepsTheLaterOfTwoResults() {
        MemoryStore store = new MemoryStore(10, 1_000);
        store.put("a", response(1, Long.MAX_VALUE), 2);
        store.put("a", response(2, Long.MAX_VALUE), 1);

        assertThat(store.find("a").join().body()).hasSize(1);
    }

    @Test
    void forgetsWhatHasExpired() {
        MemoryStore store = new MemoryStore(10, 1_000);
        store.put("a", response(1, System.currentTimeMillis() - 1), 1);

        assertThat(store.find("a")).isCompletedWithValue(null);
    }

    private static long kept(MemoryStore store, int size) {
        IntStream.range(0, 100).forEach(i -> store.put("key" + i, response(size, Long.MAX_VALUE), 1));
        return IntStream.range(0, 100).filter(i -> store.find("key" + i).join() != null).count();
    }

    private static StoredResponse response(int size, long expiresAt) {
        return new StoredResponse(new byte[size], -1, expiresAt);
    }
}
