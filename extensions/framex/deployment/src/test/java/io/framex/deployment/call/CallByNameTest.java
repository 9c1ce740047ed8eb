package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.composed.caller.OwnParcel;
import com.example.composed.provider.Parcel;
import com.example.composed.provider.TargetPlugin;

import io.framex.PluginApis;
import io.quarkus.test.QuarkusUnitTest;

class CallByNameTest {

    private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    PluginApis apis;

    @Test
    void passesScalarsOfTheParametersTypes() {
        Map<String, Object> arguments = Map.of("id", 3, "key", KEY, "day", LocalDate.of(2026, 1, 2), "weekday",
                DayOfWeek.MONDAY, "flag", true, "ratio", 0.5, "letter", 'x');
        List<Object> expected = List.of(3, KEY, LocalDate.of(2026, 1, 2), DayOfWeek.MONDAY, true, 0.5, 'x');

        assertThat(apis.call("/api/v1/target/scalars/{id}", arguments, List.class)).isEqualTo(expected);
        assertThat(apis.call("GET /api/v1/target/scalars/{id}", arguments, List.class)).isEqualTo(expected);
        assertThat(apis.call("target.TargetPlugin.scalars", arguments, List.class)).isEqualTo(expected);
    }

    @Test
    void readsScalarsFromTextAndOtherNumbers() {
        Map<String, Object> arguments = Map.of("id", 3L, "key", KEY.toString(), "day", "2026-01-02", "weekday", "MONDAY",
                "flag", "yes", "ratio", 1, "letter", "x");
        assertThat(apis.call("target.TargetPlugin.scalars", arguments, List.class))
                .isEqualTo(List.of(3, KEY, LocalDate.of(2026, 1, 2), DayOfWeek.MONDAY, true, 1.0, 'x'));
    }

    @Test
    void fillsInWhatIsOptional() {
        assertThat(apis.call("/api/v1/target/optional", Map.of(), List.class))
                .isEqualTo(List.of(-1, 7, List.of(), Set.of()));
        assertThat(apis.call("/api/v1/target/optional",
                Map.of("count", 2, "size", 3, "ids", List.of(1, "2"), "tags", "one"), List.class))
                .isEqualTo(List.of(2, 3, List.of(1L, 2L), Set.of("one")));
    }

    @Test
    void passesHeadersByTheirName() {
        assertThat(apis.call("/api/v1/target/header", Map.of("X-Tenant", "blue"), String.class)).isEqualTo("blue");
    }

    @Test
    void passesSharedTypesAsTheyAre() {
        Parcel parcel = new Parcel("book", 2, List.of("fragile"));
        assertThat(apis.call("/api/v1/target/parcel", Map.of("parcel", parcel), Parcel.class)).isSameAs(parcel);
        assertThat(apis.call("/api/v1/target/parcels", Map.of("parcels", List.of(parcel)), List.class))
                .isEqualTo(List.of("book"));
    }

    @Test
    void convertsWhatHasTheStructureOfTheBody() {
        Parcel expected = new Parcel("book", 2, List.of("fragile"));
        Map<String, Object> map = Map.of("name", "book", "weight", 2, "labels", List.of("fragile"));
        OwnParcel own = new OwnParcel("book", 2, List.of("fragile"));

        assertThat(apis.call("/api/v1/target/parcel", Map.of("parcel", map), Parcel.class)).isEqualTo(expected);
        assertThat(apis.call("/api/v1/target/parcel", Map.of("parcel", own), OwnParcel.class)).isEqualTo(own);
        assertThat(apis.call("/api/v1/target/parcel", Map.of("parcel", own), Map.class)).isEqualTo(map);
        assertThat(apis.call("/api/v1/target/parcels", Map.of("parcels", List.of(map, own)), List.class))
                .isEqualTo(List.of("book", "book"));
    }

    @Test
    void takesResultsOfEveryShape() {
        assertThat(apis.call("target.TargetPlugin.nothing", Map.of(), Void.class)).isNull();
        assertThat(apis.call("target.TargetPlugin.uni", Map.of("text", "later"), String.class)).isEqualTo("later");
        assertThat(apis.call("target.TargetPlugin.stage", Map.of(), Long.class)).isEqualTo(5L);
        assertThat(apis.call("target.TargetPlugin.stage", Map.of(), int.class)).isEqualTo(5);
        assertThat(apis.call("/api/v1/target/response", Map.of("status", 201), String.class)).isEqualTo("answer");
        assertThat(apis.callAsync("target.TargetPlugin.stage", Map.of(), Integer.class).await().indefinitely())
                .isEqualTo(5);
        assertThat(apis.callAsync("/api/v1/target/response", Map.of("status", 200), String.class).await().indefinitely())
                .isEqualTo("answer");
    }

    @Test
    void callsOncePerSubscriptionAndNotBefore() {
        int before = TargetPlugin.CALLS.get();
        var uni = apis.callAsync("target.TargetPlugin.nothing", Map.of(), Void.class);
        assertThat(TargetPlugin.CALLS).hasValue(before);
        uni.await().indefinitely();
        uni.await().indefinitely();
        assertThat(TargetPlugin.CALLS).hasValue(before + 2);
    }

    @Test
    void tellsMethodsOfOnePathApart() {
        assertThat(apis.call("GET /api/v1/target/things", Map.of(), String.class)).isEqualTo("got");
        assertThat(apis.call("POST /api/v1/target/things", Map.of(), String.class)).isEqualTo("posted");
    }
}
