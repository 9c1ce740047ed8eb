package io.framex.runtime.cache;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** How the cache took part in an answer, as the response header {@value #HEADER} says. */
enum CacheStatus {
    /** The cache is switched off. */
    DISABLED,
    /** The cache was not asked. */
    BYPASS,
    /** The method was not called for this request. */
    HIT,
    /** The method was called. */
    MISS,
    /** The method was called although a result may have been kept. */
    REFRESH;

    static final String HEADER = "X-FrameX-Cache-Status";
    static final String KEY_HEADER = "X-FrameX-Cache-Key";

    /**
     * Puts the headers into a response.
     *
     * @param key digest of the key, or {@code null} where none was made
     */
    void show(ResteasyReactiveRequestContext context, String key) {
        context.serverResponse().setResponseHeader(HEADER, name());
        if (key != null) {
            context.serverResponse().setResponseHeader(KEY_HEADER, key);
        }
    }
}
