package io.framex.rpc.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

class QueueTest {

    private static final Target TARGET = new Target("app", "f", "f", "bob@example.com");

    private final Index index = new Index();
    private final List<Entry> entries = IntStream.rangeClosed(1, 5).mapToObj(QueueTest::entry).toList();

    private static Entry entry(int number) {
        return new Entry(number, new Places.Place(TARGET, "sender", "app"),
                new Submission("id" + number, TARGET, null, Map.of(), "sender", number, Long.MAX_VALUE, Optional.empty()),
                RequestState.NEW);
    }

    private static RequestState cancelled() {
        long now = Clock.systemUTC().millis();
        return RequestState.NEW.failed("cancelled", now, now + Duration.ofMinutes(1).toMillis(), false);
    }

    @Test
    void requestsThatEndLeaveTheirQueueAtOnceAndTheOthersKeepTheirOrder() {
        entries.forEach(entry -> {
            index.add(entry);
            index.enqueue(entry);
        });
        for (int ended : new int[] { 0, 2, 4 }) {
            Entry entry = entries.get(ended);
            index.change(entry, () -> entry.state = cancelled());
            assertThat(entry.queued).isFalse();
            assertThat(entry.before).isNull();
            assertThat(entry.after).isNull();
        }
        assertThat(index.depth("app")).isEqualTo(2);
        assertThat(index.state(10).queues().get(0).oldest()).isEqualTo(2);
        index.enqueue(entries.get(4));
        assertThat(index.dequeue("app")).isSameAs(entries.get(1));
        assertThat(index.dequeue("app")).isSameAs(entries.get(3));
        assertThat(index.dequeue("app")).isSameAs(entries.get(4));
        assertThat(index.dequeue("app")).isNull();
        index.remove(entries.get(1));
        index.remove(entries.get(3));
        assertThat(index.state(10).queues()).isEmpty();
        assertThat(index.dequeue("app")).isNull();
    }
}
