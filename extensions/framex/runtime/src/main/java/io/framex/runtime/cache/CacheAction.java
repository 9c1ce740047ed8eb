package io.framex.runtime.cache;

import java.util.Locale;

/** What a client may ask of the cache, in the request header {@value #HEADER}. */
enum CacheAction {
    /** Take the result that is kept, else keep a new one. */
    USE,
    /** Call the method and keep nothing. */
    BYPASS,
    /** Call the method and keep its result in place of the one before. */
    REFRESH;

    static final String HEADER = "X-FrameX-Cache";

    /** What a header means; {@link #USE} for anything unknown. */
    static CacheAction of(String header) {
        return switch (header.trim().toLowerCase(Locale.ROOT)) {
            case "bypass" -> BYPASS;
            case "refresh" -> REFRESH;
            default -> USE;
        };
    }
}
