package io.framex.rpc.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A request to be sent. Immutable.
 *
 * @param app name of the application
 * @param function name of the function
 * @param destination an address, or a {@code syft://} URL
 * @param params the parameters by name; whatever Jackson writes
 * @param headers headers that travel with the request
 * @param timeout how long to wait for the answer, at most 300 seconds
 */
public record RpcCall(String app, String function, String destination, Map<String, ?> params, Map<String, String> headers,
        Duration timeout) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    public RpcCall {
        // Values may be null.
        params = new HashMap<>(params);
        headers = Map.copyOf(headers);
    }

    /** A request without parameters, with a timeout of 60 seconds. */
    public static RpcCall to(String app, String function, String destination) {
        return new RpcCall(app, function, destination, Map.of(), Map.of(), DEFAULT_TIMEOUT);
    }

    /** The same with these parameters. */
    public RpcCall params(Map<String, ?> all) {
        return new RpcCall(app, function, destination, all, headers, timeout);
    }

    /** The same with a further parameter. */
    public RpcCall param(String name, Object value) {
        Map<String, Object> all = new HashMap<>(params);
        all.put(name, value);
        return params(all);
    }

    /** The same with a further header. */
    public RpcCall header(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new RpcCall(app, function, destination, params, all, timeout);
    }

    /** The same with another timeout. */
    public RpcCall timeout(Duration limit) {
        return new RpcCall(app, function, destination, params, headers, limit);
    }
}
