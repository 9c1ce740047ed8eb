package io.framex;

import java.util.Map;
import java.util.Optional;

/** What a {@link CacheKeyBuilder} may look at. Valid only while {@link CacheKeyBuilder#build} runs. */
public interface CacheKeyRequest {

    /** HTTP method of the operation, upper case. */
    String method();

    /** Path template of the operation, with its prefix. */
    String path();

    /**
     * The arguments of the method by parameter name; {@code null} where a parameter is missing. Body objects are the ones that
     * the method gets and are not to be changed.
     */
    Map<String, Object> arguments();

    /**
     * The first header of a name.
     *
     * @param name name of the header, in any case
     */
    Optional<String> header(String name);

    /** A digest of the caller's credentials, which does not tell them; empty without credentials. */
    String caller();

    /** The key of the request without a builder of its own, to be extended: it tells operation, arguments and caller apart. */
    String defaultKey();
}
