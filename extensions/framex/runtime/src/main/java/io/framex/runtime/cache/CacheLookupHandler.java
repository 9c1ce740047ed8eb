package io.framex.runtime.cache;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Answers from the cache where it can. The last handler on the event loop before the method is called. */
public class CacheLookupHandler implements ServerRestHandler {

    private CachedOperation operation;
    private CanonicalRequest canonical;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        ResponseCache cache = ResponseCache.current();
        if (cache == null) {
            return;
        }
        String key = cache.keys().of(canonical, context);
        CacheAction action = key == null ? CacheAction.BYPASS : cache.action(context);
        CachedRequest request = new CachedRequest(cache, context, key, cache.limits().ttl(operation));
        switch (action) {
            case USE -> request.use();
            case BYPASS -> request.bypass();
            case REFRESH -> request.refresh();
        }
    }

    /** What is cached. */
    public CachedOperation getOperation() {
        return operation;
    }

    public void setOperation(CachedOperation operation) {
        this.operation = operation;
        this.canonical = new CanonicalRequest(operation);
    }
}
