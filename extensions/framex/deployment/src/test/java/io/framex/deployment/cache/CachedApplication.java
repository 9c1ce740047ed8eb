package io.framex.deployment.cache;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.ws.rs.BadRequestException;

import io.framex.CacheKeyBuilder;
import io.framex.CacheKeyRequest;
import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** A plugin that counts how often its methods are really called. */
final class CachedApplication {

    static QuarkusUnitTest create() {
        return new QuarkusUnitTest().withApplicationRoot(root -> root
                .addClasses(CachedApplication.class, Counting.class, Order.class, Tenant.class, Broken.class, RawClient.class))
                .overrideRuntimeConfigKey("framex.load_builtin_plugins", "counting");
    }

    static QuarkusUnitTest enabled() {
        return create().overrideRuntimeConfigKey("framex.cache.enabled", "true");
    }

    public record Order(String item, Integer count, Map<String, Object> notes) {
    }

    /** Shares results between the callers of one tenant. */
    public static class Tenant implements CacheKeyBuilder {
        @Override
        public String build(CacheKeyRequest request) {
            return request.header("X-Tenant").orElse("nobody") + " " + request.arguments();
        }
    }

    /** Has no key for some requests. */
    public static class Broken implements CacheKeyBuilder {
        @Override
        public String build(CacheKeyRequest request) {
            return request.arguments().get("n").equals(1) ? request.defaultKey() : "";
        }
    }

    @Plugin(name = "counting")
    public static class Counting {

        private static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();
        private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

        static int calls(String method) {
            return CALLS.computeIfAbsent(method, name -> new AtomicInteger()).get();
        }

        /** Lets calls that wait at a gate pass. */
        static CountDownLatch gate(String name) {
            return GATES.computeIfAbsent(name, key -> new CountDownLatch(1));
        }

        private static int count(String method) {
            calls(method);
            return CALLS.get(method).incrementAndGet();
        }

        @Cached
        @OnRequest("/number")
        public int number(int n) {
            return n * 1000 + count("number" + n);
        }

        @Cached
        @OnRequest("/sum")
        public String sum(List<Integer> values, Set<String> tags, @jakarta.ws.rs.DefaultValue("1") int factor) {
            return "sum " + count("sum");
        }

        @Cached
        @OnRequest("/later/{name}")
        public Uni<String> later(String name) {
            return Uni.createFrom().item(() -> name + count("later" + name));
        }

        @Cached
        @OnRequest(value = "/order", methods = "POST")
        public Map<String, Object> order(Order order) {
            return Map.of("item", order.item(), "call", count("order"));
        }

        @Cached
        @OnRequest(value = "/raw", rawResponse = true)
        public Map<String, Integer> raw() {
            return Map.of("call", count("raw"));
        }

        @Cached
        @OnRequest("/nothing")
        public String nothing() {
            count("nothing");
            return null;
        }

        @Cached(ttl = 1)
        @OnRequest("/brief")
        public int brief() {
            return count("brief");
        }

        @Cached(key = Tenant.class)
        @OnRequest("/tenant")
        public int tenant(String name) {
            return count("tenant");
        }

        @Cached(key = Broken.class)
        @OnRequest("/broken_key")
        public int brokenKey(int n) {
            return count("broken");
        }

        @Cached
        @OnRequest("/failing")
        public String failing(String name) {
            if (count(name) == 1) {
                throw new BadRequestException("not yet");
            }
            return name;
        }

        @Cached
        @OnRequest("/gated")
        public String gated(String name) throws InterruptedException {
            int call = count(name);
            gate(name).await();
            if (name.startsWith("failing")) {
                throw new BadRequestException("failed");
            }
            return name + " " + call;
        }

        @Cached
        @OnRequest("/gated_later")
        public Uni<String> gatedLater(String name) {
            int call = count(name);
            return call == 1 ? Uni.createFrom().nothing() : Uni.createFrom().item(name + " " + call);
        }

        @Cached
        @OnRequest("/large")
        public String large(int length) {
            count("large");
            return "x".repeat(length);
        }

        @OnRequest("/plain")
        public int plain() {
            return count("plain");
        }
    }

    private CachedApplication() {
    }
}
