package io.framex.rpc.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;
import io.framex.rpc.store.Tokens;

class IdTableTest {

    private static final String DIGITS = "0123456789abcdef0011223344556677";

    private final IdTable table = new IdTable();

    private static Entry entry(String id) {
        Target target = new Target("app", "f", "f", "bob@example.com");
        return new Entry(1, new Places.Place(target, "sender", "app"),
                new Submission(id, target, null, Map.of(), "sender", 1, 2, Optional.empty()), RequestState.NEW);
    }

    @Test
    void whatWasPutAndNotRemovedIsFound() {
        Random random = new Random(7);
        Map<String, Entry> expected = new HashMap<>();
        List<String> removed = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(3) > 0 || expected.isEmpty()) {
                // Half of them lie at few places, one behind the other.
                String id = i % 2 == 0 ? Tokens.next() : "0000000" + i % 10 + Tokens.next().substring(8);
                expected.put(id, entry(id));
                table.put(expected.get(id));
            } else {
                String id = expected.keySet().iterator().next();
                table.remove(expected.remove(id));
                removed.add(id);
            }
        }
        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach((id, entry) -> assertThat(table.find(RequestId.of(id))).isSameAs(entry));
        assertThat(removed).isNotEmpty().allSatisfy(id -> assertThat(table.find(RequestId.of(id))).isNull());
    }

    @Test
    void anIdIsGivenBackAsItWasGiven() {
        for (String id : List.of(DIGITS, "f".repeat(32), "0".repeat(32), DIGITS.toUpperCase(), DIGITS.substring(1), "a", "", "é-" + DIGITS)) {
            table.put(entry(id));
            assertThat(table.find(RequestId.of(id)).submission().id()).isEqualTo(id);
        }
        assertThat(table.size()).isEqualTo(8);
        assertThat(table.find(RequestId.of(DIGITS.replace('0', 'g')))).isNull();
    }

    @Test
    void anotherOneWithAnIdTakesItsPlace() {
        Entry first = entry(DIGITS);
        Entry second = entry(DIGITS);
        table.put(first);
        table.put(second);
        table.remove(first);
        assertThat(table.find(RequestId.of(DIGITS))).isSameAs(second);
        assertThat(table.size()).isEqualTo(1);
    }
}
