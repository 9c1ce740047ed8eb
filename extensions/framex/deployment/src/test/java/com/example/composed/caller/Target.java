package com.example.composed.caller;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.composed.provider.Parcel;

import io.framex.Call;
import io.framex.PluginClient;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What the caller needs of the target. Not public: nobody else's business. */
@PluginClient
interface Target {

    @Call("/api/v1/target/scalars/{id}")
    List<Object> scalars(int id, UUID key, LocalDate day, String weekday, boolean flag, float ratio, char letter);

    @Call("/api/v1/target/optional")
    List<Object> optional(List<Integer> ids);

    @Call("/api/v1/target/parcel")
    Parcel same(Parcel parcel);

    @Call("/api/v1/target/parcel")
    OwnParcel own(OwnParcel parcel);

    @Call("/api/v1/target/parcel")
    Map<String, Object> map(Map<String, Object> parcel);

    @Call("/api/v1/target/parcel")
    Uni<OwnParcel> later(Map<String, Object> parcel);

    @Call("POST /api/v1/target/things")
    String post();

    @Call("target.TargetPlugin.nothing")
    void nothing();

    @Call("target.TargetPlugin.uni")
    String waitsFor(String text);

    @Call("target.TargetPlugin.uni")
    Uni<String> uni(String text);

    @Call("target.TargetPlugin.stage")
    int stage();

    @Call("/api/v1/target/events")
    Multi<StreamEvent> events(int count);

    @Call("/api/v1/target/texts")
    Multi<StreamEvent> textEvents();

    @Call("/api/v1/target/parcel_stream")
    Multi<OwnParcel> parcels();

    default String twice(String text) {
        return waitsFor(text) + waitsFor(text);
    }
}
