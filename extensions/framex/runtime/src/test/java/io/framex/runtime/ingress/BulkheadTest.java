package io.framex.runtime.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class BulkheadTest {

    @Test
    void refusesWhatDoesNotFitUntilThereIsRoomAgain() {
        Bulkhead bulkhead = new Bulkhead(2);
        assertThat(bulkhead.tryEnter()).isTrue();
        assertThat(bulkhead.tryEnter()).isTrue();
        assertThat(bulkhead.tryEnter()).isFalse();
        bulkhead.leave();
        assertThat(bulkhead.tryEnter()).isTrue();
        assertThat(bulkhead.ongoing()).isEqualTo(2);
    }

    @Test
    void countsWithoutALimitToo() {
        Bulkhead bulkhead = new Bulkhead(Bulkhead.UNLIMITED);
        for (int i = 0; i < 10_000; i++) {
            assertThat(bulkhead.tryEnter()).isTrue();
        }
        assertThat(bulkhead.ongoing()).isEqualTo(10_000);
    }

    @Test
    void holdsItsLimitUnderContention() throws Exception {
        int limit = 3;
        Bulkhead bulkhead = new Bulkhead(limit);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger entered = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> {
                    go.await();
                    for (int n = 0; n < 20_000; n++) {
                        if (bulkhead.tryEnter()) {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            entered.incrementAndGet();
                            inside.decrementAndGet();
                            bulkhead.leave();
                        }
                    }
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, limit);
        assertThat(entered).hasPositiveValue();
        assertThat(bulkhead.ongoing()).isZero();
    }
}
