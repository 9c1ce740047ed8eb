package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.composed.caller.CallerPlugin;
import com.example.composed.caller.OwnParcel;
import com.example.composed.provider.Parcel;
import com.example.composed.provider.TargetPlugin;

import io.framex.InvalidArgumentsException;
import io.framex.StreamEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;

class ClientTest {

    private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    CallerPlugin caller;

    @Test
    void passesArgumentsByNameAndConvertsWhatDiffers() {
        assertThat(caller.scalars(KEY))
                .isEqualTo(List.of(3, KEY, LocalDate.of(2026, 1, 2), DayOfWeek.MONDAY, true, 0.5, 'x'));
        assertThat(caller.optional()).isEqualTo(List.of(-1, 7, List.of(1L, 2L), Set.of()));
    }

    @Test
    void passesSharedTypesAsTheyAre() {
        Parcel parcel = new Parcel("book", 2, List.of("fragile"));
        assertThat(caller.same(parcel)).isSameAs(parcel);
    }

    @Test
    void convertsTypesOfTheSameStructure() {
        OwnParcel own = new OwnParcel("book", 2, List.of("fragile"));
        Map<String, Object> map = Map.of("name", "book", "weight", 2, "labels", List.of("fragile"));
        assertThat(caller.own(own)).isEqualTo(own);
        assertThat(caller.map(map)).isEqualTo(map);
        assertThat(caller.later(map).await().indefinitely()).isEqualTo(own);
    }

    @Test
    void callsInEveryStyle() {
        int before = TargetPlugin.CALLS.get();
        assertThat(caller.post()).isEqualTo("posted");
        caller.nothing();
        assertThat(TargetPlugin.CALLS).hasValue(before + 1);
        assertThat(caller.twice("x")).isEqualTo("xx");
        assertThat(caller.uni("later").await().indefinitely()).isEqualTo("later");
        assertThat(caller.stage()).isEqualTo(5);
    }

    @Test
    void streamsWithBackpressure() {
        caller.events(1000).subscribe().withSubscriber(AssertSubscriber.create(1))
                .assertItems(StreamEvent.message("event 0")).cancel();
        assertThat(caller.textEvents().collect().asList().await().indefinitely())
                .containsExactly(StreamEvent.message("one"), StreamEvent.message("two"));
        assertThat(caller.parcels().collect().asList().await().indefinitely())
                .containsExactly(new OwnParcel("a", 1, List.of()), new OwnParcel("b", 2, List.of()));
    }

    @Test
    void reportsWhatIsMissing() {
        assertThatThrownBy(() -> caller.same(null)).isInstanceOf(InvalidArgumentsException.class)
                .hasMessageContaining("[body] Field required");
        assertThatThrownBy(() -> caller.map(Map.of("name", "a", "weight", "heavy")))
                .isInstanceOf(InvalidArgumentsException.class).hasMessageContaining("[body, weight]");
    }
}
