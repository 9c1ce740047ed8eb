package io.framex.rpc.http;

import java.util.concurrent.CompletionStage;

/** Answers one kind of request. Called on the event loop of the request; must not block. */
@FunctionalInterface
interface Operation {

    /**
     * @return the answer, which may complete on any thread; {@code null} where the operation answers by itself
     * @throws RpcProblem where it refuses
     */
    CompletionStage<Answer> answer(Exchange exchange);
}
