package io.framex.rpc.answer;

import java.util.concurrent.CompletionStage;

import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;

/** Has requests of one queue answered. Called on any thread; must not block, and never fails. */
@FunctionalInterface
public interface Answerer {

    /** Makes one attempt. */
    CompletionStage<Outcome> answer(RequestRecord request);

    /** Whether no request should be taken for the time being; whoever says so wakes the dispatcher when it is over. */
    default boolean isPaused() {
        return false;
    }
}
