package io.framex.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

class ArrivingItemTest {

    private final AtomicReference<UniEmitter<? super String>> emitter = new AtomicReference<>();
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final AtomicInteger cancellations = new AtomicInteger();
    private final Uni<String> later = Uni.createFrom().<String> emitter(emitter::set)
            .onSubscription().invoke(subscriptions::incrementAndGet).onCancellation().invoke(cancellations::incrementAndGet);

    @Test
    void anItemThatIsThereIsAValue() {
        assertThat(ArrivingItem.of(Uni.createFrom().item("now"))).isEqualTo(new ApiResult.Value("now"));
        assertThat(ArrivingItem.of(Uni.createFrom().nullItem())).isEqualTo(new ApiResult.Value(null));
    }

    @Test
    void anItemThatArrivesLaterIsWaitedFor() {
        ApiResult result = ArrivingItem.of(later);
        CompletableFuture<Object> item = result.asUni().subscribeAsCompletionStage();
        assertThat(item).isNotDone();

        emitter.get().complete("later");

        assertThat(item).isCompletedWithValue("later");
        assertThat(subscriptions).hasValue(1);
    }

    @Test
    void anItemThatArrivesBeforeAnybodyWaitsIsKept() {
        ApiResult result = ArrivingItem.of(later);

        emitter.get().complete("in between");

        assertThat(result.asUni().await().indefinitely()).isEqualTo("in between");
        assertThat(subscriptions).hasValue(1);
    }

    @Test
    void failuresArriveAsTheyAre() {
        IllegalStateException failure = new IllegalStateException("no");
        ApiResult now = ArrivingItem.of(Uni.createFrom().failure(failure));
        ApiResult then = ArrivingItem.of(later);
        emitter.get().fail(failure);

        assertThat(now).isInstanceOf(ApiResult.Deferred.class);
        assertThatThrownBy(() -> now.asUni().await().indefinitely()).isSameAs(failure);
        assertThatThrownBy(() -> then.asUni().await().indefinitely()).isSameAs(failure);
    }

    @Test
    void aCallerThatLeavesCancels() {
        ArrivingItem.of(later).asUni().subscribe().with(item -> {}).cancel();

        assertThat(cancellations).hasValue(1);
    }
}
