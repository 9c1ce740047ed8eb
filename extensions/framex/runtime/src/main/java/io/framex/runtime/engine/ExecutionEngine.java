package io.framex.runtime.engine;

import java.util.concurrent.CompletableFuture;

/**
 * Runs the tasks that calls of {@code @Remote} methods are. An extension brings an engine as a CDI bean of this type, and an
 * {@code EngineBuildItem} of its name, so that {@code server.engine} can select it.
 * <p>
 * An engine within the process runs {@link RemoteTask#run()}. One that reaches other processes sends the id of the function,
 * its arguments as the declared types say, and what is left until the deadline; there, {@link RemoteFunctions#task} makes a
 * task of them again.
 */
public interface ExecutionEngine {

    /** The name of the engine, as {@code server.engine} calls it. */
    String name();

    /**
     * Starts a task. Called on any thread, event loops included, so it must not block.
     * <p>
     * The engine guarantees:
     * <ol>
     * <li>The future completes with the value of the method: with the item of a {@code Uni}, with the value of a
     * {@code CompletionStage}, with {@code null} for none.</li>
     * <li>It fails with the very exception of the method, as far as the engine can carry it.</li>
     * <li>{@link CompletableFuture#cancel} ends the task: what has not begun never runs, what runs is interrupted, and what the
     * method returned is cancelled.</li>
     * <li>When the deadline of {@link RemoteTask#context()} passes, the same happens, and the future fails with
     * {@link io.framex.RemoteTimeoutException}.</li>
     * <li>The task runs in its context: calls and tasks that it starts inherit the deadline and how deeply they are nested.</li>
     * </ol>
     *
     * @param task what to run
     * @return the outcome, of the declared type
     * @throws RuntimeException where the task cannot be taken, such as when too many are under way
     */
    CompletableFuture<Object> execute(RemoteTask task);
}
