package io.framex.rpc.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.framex.rpc.store.RequestRecord;

/** Who waits for the answer of which request. Thread safe. */
public final class Waits {

    private final Map<String, List<CompletableFuture<RequestRecord>>> waiting = new ConcurrentHashMap<>();

    /** Waits for the answer of a request, until it is there or {@link #leave} is called. */
    public CompletableFuture<RequestRecord> enter(String id) {
        CompletableFuture<RequestRecord> answer = new CompletableFuture<>();
        waiting.compute(id, (same, others) -> {
            List<CompletableFuture<RequestRecord>> all = others == null ? new ArrayList<>(1) : others;
            all.add(answer);
            return all;
        });
        return answer;
    }

    /** Waits no longer. */
    public void leave(String id, CompletableFuture<RequestRecord> answer) {
        waiting.computeIfPresent(id, (same, all) -> {
            all.remove(answer);
            return all.isEmpty() ? null : all;
        });
    }

    /** A request was answered. */
    void settled(RequestRecord request) {
        List<CompletableFuture<RequestRecord>> all = waiting.remove(request.submission().id());
        if (all != null) {
            all.forEach(answer -> answer.complete(request));
        }
    }

    boolean awaits(String id) {
        return waiting.containsKey(id);
    }

    /** The requests whose answers are awaited at this moment. */
    List<String> awaited() {
        return List.copyOf(waiting.keySet());
    }

    /** Nobody waits any longer: whoever does gets {@code null}. */
    void end() {
        for (String id : List.copyOf(waiting.keySet())) {
            List<CompletableFuture<RequestRecord>> all = waiting.remove(id);
            if (all != null) {
                all.forEach(answer -> answer.complete(null));
            }
        }
    }
}
