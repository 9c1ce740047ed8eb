package com.example.composed.provider;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.StreamEvent;
import io.framex.runtime.call.Deadline;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** One API for each way to take arguments and to give results. */
@Plugin(name = "target")
public class TargetPlugin {

    public static final AtomicLong REQUESTED = new AtomicLong();
    public static final AtomicInteger CANCELLED = new AtomicInteger();
    public static final AtomicInteger CALLS = new AtomicInteger();

    @Inject
    RequestMark mark;

    @Inject
    PluginApis apis;

    @OnRequest(value = "/target/scalars/{id}", type = ApiType.ALL)
    public List<Object> scalars(int id, UUID key, LocalDate day, DayOfWeek weekday, boolean flag, double ratio, char letter) {
        return List.of(id, key, day, weekday, flag, ratio, letter);
    }

    @OnRequest("/target/optional")
    public List<Object> optional(Optional<Integer> count, @DefaultValue("7") int size, List<Long> ids, Set<String> tags) {
        return List.of(count.orElse(-1), size, ids, new TreeSet<>(tags));
    }

    @OnRequest("/target/header")
    public String header(@RestHeader("X-Tenant") String tenant) {
        return tenant;
    }

    @OnRequest("/target/context")
    public String context(@Context UriInfo uri) {
        return uri.getPath();
    }

    @OnRequest(value = "/target/parcel", methods = "POST")
    public Parcel parcel(Parcel parcel) {
        return parcel;
    }

    @OnRequest(value = "/target/parcels", methods = "POST")
    public List<String> parcels(List<Parcel> parcels) {
        List<String> names = new ArrayList<>();
        for (Parcel parcel : parcels) {
            names.add(parcel.name());
        }
        return names;
    }

    @OnRequest(value = "/target/mixed/{id}", methods = "PUT")
    public String mixed(int id, int size, Parcel parcel) {
        return id + " " + size + " " + parcel;
    }

    @OnRequest("/target/things")
    public String get() {
        return "got";
    }

    @OnRequest(value = "/target/things", methods = "POST")
    public String post() {
        return "posted";
    }

    @OnRequest(type = ApiType.FUNC)
    public void nothing() {
        CALLS.incrementAndGet();
    }

    @OnRequest(type = ApiType.FUNC)
    public Uni<String> uni(String text) {
        return Uni.createFrom().item(() -> {
            CALLS.incrementAndGet();
            return text;
        });
    }

    @OnRequest(type = ApiType.FUNC)
    public Uni<String> never() {
        return Uni.createFrom().<String> nothing().onCancellation().invoke(CANCELLED::incrementAndGet);
    }

    @OnRequest(type = ApiType.FUNC)
    public CompletionStage<Integer> stage() {
        return CompletableFuture.supplyAsync(() -> 5);
    }

    @OnRequest(value = "/target/response", methods = "POST")
    public RestResponse<String> response(int status) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), "answer").build();
    }

    @OnRequest("/target/fails")
    public String fails(String how) {
        switch (how) {
            case "chosen" -> throw new NotFoundException("no such parcel");
            default -> throw new IllegalStateException("secret detail of the database");
        }
    }

    @OnRequest("/target/fails_later")
    public Uni<String> failsLater() {
        return Uni.createFrom().failure(() -> new NotFoundException("no such parcel"));
    }

    @OnRequest("/target/events")
    public Multi<StreamEvent> events(int count) {
        return Multi.createFrom().range(0, count).map(i -> StreamEvent.message("event " + i))
                .onRequest().invoke(REQUESTED::addAndGet).onCancellation().invoke(CANCELLED::incrementAndGet);
    }

    @OnRequest("/target/texts")
    public Multi<String> texts() {
        return Multi.createFrom().items("one", "two");
    }

    @OnRequest("/target/parcel_stream")
    public Multi<Parcel> parcelStream() {
        return Multi.createFrom().items(new Parcel("a", 1, List.of()), new Parcel("b", 2, List.of()));
    }

    @OnRequest("/target/fails_in_stream")
    public Multi<StreamEvent> failsInStream() {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(StreamEvent.message("first")),
                Multi.createFrom().failure(() -> new IllegalStateException("secret detail of the database")));
    }

    @OnRequest(type = ApiType.FUNC)
    public String blockingThread() {
        return Thread.currentThread().getName() + " " + Thread.currentThread().getId();
    }

    @NonBlocking
    @OnRequest(type = ApiType.FUNC)
    public String thread() {
        return Thread.currentThread().getName() + " " + Thread.currentThread().getId();
    }

    @OnRequest(type = ApiType.FUNC)
    public Map<String, String> surroundings() {
        Object local = Vertx.currentContext() == null ? "none" : Vertx.currentContext().getLocal("trace");
        return Map.of("mark", mark.text(), "trace", String.valueOf(local));
    }

    @OnRequest(type = ApiType.FUNC)
    public String recurse() {
        return apis.call("target.TargetPlugin.recurse", Map.of(), String.class);
    }

    @OnRequest(type = ApiType.FUNC)
    public Uni<String> recurseLater() {
        return Uni.createFrom().item("again").onItem().delayIt().by(Duration.ofMillis(1))
                .chain(() -> apis.callAsync("target.TargetPlugin.recurseLater", Map.of(), String.class));
    }

    @OnRequest("/target/deadline")
    public Uni<String> deadline() {
        Deadline.in(Duration.ofMillis(20)).applyToRequest();
        return apis.callAsync("target.TargetPlugin.never", Map.of(), String.class);
    }

    @OnRequest(value = "/target/waits_on_loop")
    @NonBlocking
    public String waitsOnLoop() {
        return apis.call("target.TargetPlugin.uni", Map.of("text", "x"), String.class);
    }
}
