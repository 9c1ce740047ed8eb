package com.example.composed.caller;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.example.composed.provider.Parcel;

import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Calls the target, by name and through a client. */
@Plugin(name = "caller", requiredRemoteApis = { "/api/v1/target/header", "target.TargetPlugin.thread" })
public class CallerPlugin {

    @Inject
    PluginApis apis;

    @Inject
    Target target;

    public PluginApis apis() {
        return apis;
    }

    public List<Object> scalars(UUID key) {
        return target.scalars(3, key, LocalDate.of(2026, 1, 2), "MONDAY", true, 0.5f, 'x');
    }

    public List<Object> optional() {
        return target.optional(List.of(1, 2));
    }

    public Parcel same(Parcel parcel) {
        return target.same(parcel);
    }

    public OwnParcel own(OwnParcel parcel) {
        return target.own(parcel);
    }

    public Map<String, Object> map(Map<String, Object> parcel) {
        return target.map(parcel);
    }

    public Uni<OwnParcel> later(Map<String, Object> parcel) {
        return target.later(parcel);
    }

    public String post() {
        return target.post();
    }

    public void nothing() {
        target.nothing();
    }

    public String twice(String text) {
        return target.twice(text);
    }

    public Uni<String> uni(String text) {
        return target.uni(text);
    }

    public int stage() {
        return target.stage();
    }

    public Multi<StreamEvent> events(int count) {
        return target.events(count);
    }

    public Multi<StreamEvent> textEvents() {
        return target.textEvents();
    }

    public Multi<OwnParcel> parcels() {
        return target.parcels();
    }
}
