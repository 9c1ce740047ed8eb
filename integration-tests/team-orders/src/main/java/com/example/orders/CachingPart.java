package com.example.orders;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.framex.CacheKeyBuilder;
import io.framex.CacheKeyRequest;
import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.mutiny.Uni;

/** Results that are kept: each tells the how manyth call of its method made it. */
@PluginPart("orders")
public class CachingPart {

    /** Every caller gets the same price. */
    public static class PriceKey implements CacheKeyBuilder {
        @Override
        public String build(CacheKeyRequest request) {
            return (String) request.arguments().get("item");
        }
    }

    public record Price(String item, int call) {
    }

    private final AtomicInteger calls = new AtomicInteger();

    @Cached
    @OnRequest("/caching/price")
    public Price price(String item) {
        return new Price(item, calls.incrementAndGet());
    }

    @Cached(ttl = Cached.FOREVER, key = PriceKey.class)
    @OnRequest("/caching/shared_price")
    public Uni<Price> sharedPrice(String item) {
        return Uni.createFrom().item(() -> new Price(item, calls.incrementAndGet()));
    }

    @Cached
    @OnRequest(value = "/caching/quote", methods = "POST")
    public Price quote(List<Price> basket) {
        return new Price(basket.get(0).item(), calls.incrementAndGet());
    }
}
