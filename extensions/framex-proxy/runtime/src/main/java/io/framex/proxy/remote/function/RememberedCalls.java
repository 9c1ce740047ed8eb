package io.framex.proxy.remote.function;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What became of calls of idempotent functions, so that one that arrives again is not run again. Bounded and thread safe. */
final class RememberedCalls {

    private final Cache<String, CompletableFuture<Object>> calls;

    /**
     * @param most how many are remembered
     * @param time for how long
     */
    RememberedCalls(int most, Duration time) {
        this.calls = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(time).executor(Runnable::run).build();
    }

    /** The outcome of the call of that id, which is made where it has not come yet. */
    CompletableFuture<Object> once(String caller, String id, Supplier<CompletableFuture<Object>> call) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> first = calls.asMap().putIfAbsent(caller + ' ' + id, mine);
        if (first != null) {
            return first;
        }
        call.get().whenComplete((value, failure) -> {
            if (failure == null) {
                mine.complete(value);
            } else {
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }
}
