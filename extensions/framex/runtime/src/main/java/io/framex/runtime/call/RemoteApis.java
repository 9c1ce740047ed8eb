package io.framex.runtime.call;

import java.util.List;
import java.util.Optional;

/**
 * Answers for APIs that no active plugin serves. A CDI bean of this type is asked while {@code server.enable_proxy} is on;
 * without one, such APIs are missing.
 */
public interface RemoteApis {

    /** The plugin that forwards: limits and settings of calls to remote APIs are its own. */
    String plugin();

    /**
     * Whether calls of the API can be forwarded. Asked while the application starts, for what plugins declare, and before
     * calls. Must not block.
     *
     * @param api path, or HTTP method and path, or function name, as the caller wrote it
     */
    boolean answers(String api);

    /**
     * The invoker that forwards calls of an API.
     *
     * @param api path, or HTTP method and path, or function name, as the caller wrote it
     * @param parameters names of the arguments that will be passed
     * @return the invoker, whose result is a {@link ApiResult.Stream} of {@code StreamEvent}s where the style of the call is
     *         {@link CallStyle#STREAMING}, else a {@link ApiResult.Deferred}; empty where the API is not known
     */
    Optional<ApiInvoker> find(String api, List<String> parameters);
}
