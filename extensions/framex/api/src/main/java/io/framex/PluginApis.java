package io.framex;

import java.util.Map;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Calls APIs of plugins by name. Inject it into any bean.
 * <p>
 * An API is named by its path template ({@code "/api/v1/echo"}), by method and path where the bare path is ambiguous
 * ({@code "POST /api/v1/foo"}), or by its function name ({@code "echo.EchoPlugin.confess"}). APIs of plugins in this
 * application are called directly, without HTTP and without JSON where both sides share the types.
 * <p>
 * A class of a plugin calls only what its plugin declares in {@link Plugin#requiredRemoteApis()}, what one of the plugin's
 * {@link PluginClient} interfaces names, and the plugin's own APIs; classes outside of plugins call anything. Which plugin
 * calls follows from the class that this is injected into.
 * <p>
 * Arguments are passed by parameter name, body included. An argument that is not of the parameter's type is converted: text
 * to scalars by the rules of a request, maps and records to body types by the rules of Jackson. Results that are not of the
 * asked type are converted by Jackson. The context of the caller (request scope, request id, trace, identity, deadline)
 * follows the call. Thread safe.
 */
public interface PluginApis {

    /**
     * Calls an API and waits for its result. The API's method runs on the calling thread, which must be allowed to block.
     *
     * @param api name of the API
     * @param arguments values by parameter name; a {@code null} value is a missing one
     * @param type type of the result; {@code Void.class} for none
     * @return the result, {@code null} where the API has none
     * @throws InvalidArgumentsException where arguments are missing, unknown or cannot be converted; lists all of them
     * @throws RefusedCallException where the API is unknown, ambiguous, not declared by the calling plugin or a stream, where
     *         calls are nested too deeply, or where the calling thread is an event loop
     * @throws FailedCallException where the API failed, took too long or cannot be reached
     */
    <T> T call(String api, Map<String, ?> arguments, Class<T> type);

    /**
     * Calls an API without blocking the calling thread. Methods that may block are called on another thread.
     *
     * @param api name of the API
     * @param arguments values by parameter name; a {@code null} value is a missing one. Not read before subscription
     * @param type type of the result; {@code Void.class} for none
     * @return calls the API once per subscription; cancelling passes the cancellation on; fails as {@link #call} throws
     */
    <T> Uni<T> callAsync(String api, Map<String, ?> arguments, Class<T> type);

    /**
     * Calls a stream API.
     *
     * @param api name of the API
     * @param arguments values by parameter name; a {@code null} value is a missing one. Not read before subscription
     * @return calls the API once per subscription. Demand and cancellation reach the API's own {@code Multi}. Items of a
     *         stream of anything but {@link StreamEvent}s arrive as {@code message_chunk} events: text as
     *         {@link StreamEvent#message}, other items as the data of the event. Fails as {@link #call} throws
     */
    Multi<StreamEvent> stream(String api, Map<String, ?> arguments);
}
