package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.framex.rpc.store.index.IndexedStore;
import io.framex.rpc.store.index.MemoryJournal;

/** A listener may wait for another thread that needs the store: what it is told, it is told without the store's lock. */
class ListenerWithoutLockTest {

    private static final int PATIENCE_SECONDS = 10;

    private final RequestStore store = new IndexedStore(new MemoryJournal(), RequestStoreContract.LIMITS, RequestStoreContract.RULES,
            Clock.systemUTC());
    private final CompletableFuture<Integer> seen = new CompletableFuture<>();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whenARequestIsAnswered() {
        open();
        accept();
        RequestRecord leased = RequestStoreContract.get(store.lease("app", 1, RequestStoreContract.LONG)).get(0);
        store.settle("a", leased.state().lease(), new Outcome.Completed(RequestStoreContract.json("1")));
        assertThat(seen).isCompletedWithValue(1);
    }

    @Test
    void whenARequestIsCancelled() {
        open();
        accept();
        store.cancel("a");
        assertThat(seen).isCompletedWithValue(1);
    }

    private void open() {
        store.open(new StoreListener() {

            @Override
            public String queueOf(Target target) {
                return target.app();
            }

            @Override
            public void available(String queue) {
                // nobody waits
            }

            @Override
            public void settled(RequestRecord request) {
                try {
                    seen.complete(CompletableFuture.supplyAsync(store::size).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
                } catch (Exception e) {
                    seen.completeExceptionally(e);
                }
            }
        });
    }

    private void accept() {
        assertThat(RequestStoreContract.get(store.accept(RequestStoreContract.submission("a", "app", 60_000))))
                .isInstanceOf(Admission.Accepted.class);
    }
}
