package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a method run on the execution engine that {@code server.engine} names, rather than on the thread that calls it. Callers
 * call it as any other method.
 * <ul>
 * <li>A method that returns {@code Uni} or {@code CompletionStage} is called asynchronously: the caller goes on at once, and
 * the result arrives when what the method returned has completed. A {@code Uni} starts the method once per subscription, a
 * {@code CompletionStage} right away.</li>
 * <li>Any other method is waited for. That is refused on an event loop, with an {@code IllegalStateException}.</li>
 * </ul>
 * The method may block in either case. With {@code io.smallrye.common.annotation.NonBlocking} on it, an asynchronous method
 * is called where the caller is, as long as the engine is this process.
 * <p>
 * Exceptions reach the caller as they are thrown. Cancelling the {@code Uni} or the {@code CompletableFuture}, or interrupting
 * the thread that waits, interrupts the method and cancels what it returned. When the deadline of the caller passes, the same
 * happens, and the caller gets a {@link RemoteTimeoutException}. The CDI request scope and the trace of the caller are those
 * of the method.
 * <p>
 * The annotation works on methods of CDI beans, called through the bean, and on static methods, unless they are private. An
 * engine may run a task in another process: arguments and results should be values with a JSON form, and the state of the
 * bean is not part of a task.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Remote {
}
