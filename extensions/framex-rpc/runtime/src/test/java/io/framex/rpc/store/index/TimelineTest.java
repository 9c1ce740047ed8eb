package io.framex.rpc.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

class TimelineTest {

    private final Timeline timeline = new Timeline();

    private static Entry due(long at) {
        Target target = new Target("app", "f", "f", "bob@example.com");
        Entry entry = new Entry(1, new Places.Place(target, "sender", "app"),
                new Submission("a", target, null, Map.of(), "sender", 1, at, Optional.empty()), RequestState.NEW);
        entry.queued = true;
        return entry;
    }

    @Test
    void requestsComeWhenTheyAreDueAndOnce() {
        Random random = new Random(7);
        List<Entry> expected = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Entry entry = due(random.nextInt(1000));
            timeline.schedule(entry);
            expected.add(entry);
            if (i % 3 == 0) {
                Entry earlier = expected.get(random.nextInt(expected.size()));
                earlier.expiresAt -= random.nextInt(50);
                timeline.schedule(earlier);
            }
            if (i % 7 == 0) {
                timeline.remove(expected.remove(random.nextInt(expected.size())));
            }
        }
        List<Long> times = expected.stream().map(entry -> entry.expiresAt).sorted().toList();
        assertThat(timeline.firstDue()).isEqualTo(times.get(0));
        assertThat(timeline.next(times.get(0) - 1)).isNull();
        List<Long> told = new ArrayList<>();
        for (Entry entry = timeline.next(1000); entry != null; entry = timeline.next(1000)) {
            told.add(entry.expiresAt);
        }
        assertThat(told).isEqualTo(times);
        assertThat(timeline.firstDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void onlyAnEarlierTimeChangesAnything() {
        Entry first = due(10);
        Entry second = due(20);
        assertThat(timeline.schedule(first)).isTrue();
        assertThat(timeline.schedule(second)).isFalse();
        first.expiresAt = 30;
        assertThat(timeline.schedule(first)).isFalse();
        assertThat(timeline.firstDue()).isEqualTo(10);
        second.expiresAt = 5;
        assertThat(timeline.schedule(second)).isTrue();
        assertThat(timeline.next(5)).isSameAs(second);
        assertThat(timeline.next(10)).isSameAs(first);
        assertThat(timeline.schedule(first)).isTrue();
        assertThat(timeline.firstDue()).isEqualTo(30);
    }
}
