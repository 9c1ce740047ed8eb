package io.framex.runtime.cache;

import java.io.IOException;
import java.util.Map;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import io.framex.CacheKeyBuilder;

/** Makes the digests by which results are found. */
final class RequestKeys {

    private static final Logger LOG = Logger.getLogger("io.framex.cache");

    private final Callers callers;
    private final Map<String, CacheKeyBuilder> builders;

    /**
     * @param builders the authors' key builders, by class name
     */
    RequestKeys(Callers callers, Map<String, CacheKeyBuilder> builders) {
        this.callers = callers;
        this.builders = Map.copyOf(builders);
    }

    /** The digest for a request, or {@code null} where none can be made. */
    String of(CanonicalRequest canonical, ResteasyReactiveRequestContext context) {
        String builder = canonical.operation().keyBuilder();
        try {
            if (builder.isEmpty()) {
                return ofDefault(canonical, context);
            }
            String key = builders.get(builder).build(new KeyRequest(this, canonical, context));
            if (key == null || key.isEmpty()) {
                throw new IllegalStateException("the key is empty");
            }
            return Digests.of(canonical.text(key));
        } catch (IOException e) {
            LOG.debugf(e, "A request for %s %s bypasses the cache", canonical.operation().method(),
                    canonical.operation().path());
            return null;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Requests for %s %s bypass the cache, since no key could be made for one",
                    canonical.operation().method(), canonical.operation().path());
            return null;
        }
    }

    String ofDefault(CanonicalRequest canonical, ResteasyReactiveRequestContext context) throws IOException {
        String caller = caller(context);
        String text = canonical.text(context);
        return Digests.of(caller.isEmpty() ? text : text + caller);
    }

    String caller(ResteasyReactiveRequestContext context) {
        return callers.of(context);
    }
}
