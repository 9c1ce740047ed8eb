package com.example.kinds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.StreamEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One API for each kind of parameter, body, result and execution. */
@Plugin(name = "kinds", version = "1.0", description = "Every kind of API")
public class KindsPlugin {

    @OnRequest("/kinds/numbers")
    public Map<String, Object> numbers(byte b, short s, int i, long l, float f, double d, BigInteger big, BigDecimal exact) {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("b", b);
        all.put("s", s);
        all.put("i", i);
        all.put("l", l);
        all.put("f", f);
        all.put("d", d);
        all.put("big", big);
        all.put("exact", exact);
        return all;
    }

    @OnRequest("/kinds/times")
    public List<String> times(LocalDate date, Instant instant, Duration duration, ZoneId zone, MonthDay day) {
        return List.of(date.toString(), instant.toString(), duration.toString(), zone.toString(), day.toString());
    }

    @OnRequest("/kinds/others")
    public List<String> others(UUID id, URI uri, DayOfWeek weekday, Money price, char letter, boolean flag) {
        return List.of(id.toString(), uri.toString(), weekday.name(), price.toString(), String.valueOf(letter),
                String.valueOf(flag));
    }

    @OnRequest("/kinds/optional")
    public List<Object> optional(Optional<Integer> count, @DefaultValue("7") int size, @Nullable String name,
            List<Integer> ids, Set<String> tags) {
        List<Object> all = new ArrayList<>();
        all.add(count.orElse(-1));
        all.add(size);
        all.add(name == null ? "none" : name);
        all.add(ids);
        all.add(new TreeSet<>(tags));
        return all;
    }

    @OnRequest("/kinds/path/{id}/items/{name}")
    public String path(int id, String name, String query) {
        return id + "/" + name + "?" + query;
    }

    @OnRequest("/kinds/moments")
    public List<String> moments(Optional<Duration> pause, List<Duration> pauses, Set<ZoneId> zones,
            @DefaultValue("--01-02") MonthDay day) {
        return List.of(pause.toString(), pauses.toString(), zones.toString(), day.toString());
    }

    @OnRequest(value = "/kinds/optional_body", methods = "POST")
    public String optionalBody(Optional<Order> order) {
        return order.map(Order::name).orElse("none");
    }

    @OnRequest("/kinds/no_stream")
    public Multi<StreamEvent> noStream() {
        return null;
    }

    @OnRequest("/kinds/switch/{on}")
    public List<Object> booleans(boolean on, Optional<Boolean> maybe, List<Boolean> flags, @RestHeader("X-Dry") Boolean dry) {
        return List.of(on, maybe.map(String::valueOf).orElse("none"), flags, dry);
    }

    @OnRequest("/kinds/header")
    public String header(@RestHeader("X-Tenant") String tenant) {
        return tenant;
    }

    @OnRequest(value = "/kinds/body", methods = { "POST", "PUT" })
    public Order body(Order order) {
        return order;
    }

    @OnRequest(value = "/kinds/bodies", methods = "POST")
    public int bodies(List<Order> orders) {
        return orders.size();
    }

    @OnRequest(value = "/kinds/map", methods = "PATCH")
    public Map<String, Object> map(Map<String, Object> values) {
        return values;
    }

    @OnRequest("/kinds/nothing")
    public void nothing() {
        // the point is that nothing comes back
    }

    @OnRequest("/kinds/uni")
    public Uni<String> uni(String text) {
        return Uni.createFrom().item(text + " on " + ThreadKind.current());
    }

    @OnRequest("/kinds/stage")
    public CompletionStage<String> stage(String text) {
        return CompletableFuture.completedFuture(text + " on " + ThreadKind.current());
    }

    @OnRequest("/kinds/plain")
    public String plain(String text) {
        return text + " on " + ThreadKind.current();
    }

    @NonBlocking
    @OnRequest("/kinds/non_blocking")
    public String nonBlocking() {
        return ThreadKind.current();
    }

    @Blocking
    @OnRequest("/kinds/blocking_uni")
    public Uni<String> blockingUni() {
        return Uni.createFrom().item(ThreadKind.current());
    }

    @OnRequest("/kinds/response")
    public RestResponse<String> response() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, "made").header("X-Made", "yes").build();
    }

    @OnRequest("/kinds/empty_response")
    public Uni<RestResponse<Order>> emptyResponse() {
        return Uni.createFrom().item(RestResponse.noContent());
    }

    @OnRequest(value = "/kinds/raw", rawResponse = true)
    public Order raw() {
        return new Order("raw", 1, null);
    }

    @OnRequest(value = "/kinds/raw_text", rawResponse = true)
    public String rawText() {
        return "text";
    }

    @OnRequest(value = "/kinds/raw_bytes", rawResponse = true)
    public byte[] rawBytes() {
        return new byte[] { 1, 2, 3 };
    }

    @OnRequest(value = "/outside", apiPrefix = false)
    public String outside() {
        return "outside";
    }

    @OnRequest("/kinds/texts")
    public Multi<String> texts() {
        return Multi.createFrom().items("one\n", "zwölf\n");
    }

    @OnRequest("/kinds/animals")
    public List<Animal> animals() {
        return List.of(new Animal.Cat("Tom"), new Animal.Dog("Rex"));
    }

    @OnRequest(value = "/kinds/raw_animals", rawResponse = true)
    public Uni<Map<String, Animal>> rawAnimals() {
        return Uni.createFrom().item(Map.of("first", new Animal.Cat("Tom")));
    }

    @OnRequest("/kinds/objects")
    public Multi<Order> objects() {
        return Multi.createFrom().items(new Order("a", 1, null), new Order("b", 2, List.of("x")));
    }

    @OnRequest("/kinds/fails")
    public String fails(String how) {
        switch (how) {
            case "forbidden" -> throw new ForbiddenException("not for you");
            case "busy" -> throw new ServiceUnavailableException(7L);
            case "upstream" -> throw new RefusedByUpstream();
            case "missing" -> throw new NotFoundException("no such order", new IllegalStateException("row 5"));
            default -> throw new IllegalStateException("secret detail of the database");
        }
    }

    @OnRequest("/kinds/fails_later")
    public Uni<String> failsLater() {
        return Uni.createFrom().failure(new IllegalStateException("secret detail of the database"));
    }

    @OnRequest("/kinds/fails_in_stream")
    public Multi<StreamEvent> failsInStream(int after) {
        return Multi.createBy().concatenating().streams(
                Multi.createFrom().range(0, after).map(i -> StreamEvent.message("part " + i)),
                Multi.createFrom().failure(new IllegalStateException("secret detail of the database")));
    }

    /** As Quarkus' REST client reports the answers of upstreams. */
    private static final class RefusedByUpstream extends WebApplicationException implements ResteasyReactiveClientProblem {
        private static final long serialVersionUID = 1L;

        RefusedByUpstream() {
            super("secret detail of the database", 401);
        }
    }
}
