package io.framex.benchmarks.paced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.framex.benchmarks.paced.Bystanders.Look;
import io.framex.benchmarks.paced.Bystanders.Runs;

/** A window counts unless a thread of another process held a core in it. */
class BystandersTest {

    private static final Path THREAD = Path.of("/proc/10/task/11");

    @Test
    void threadsOfAllProcessesAreBystandersSaveForThoseMeasured() throws IOException {
        // Given
        Process process = new ProcessBuilder("sleep", "60").start();
        Path thread = Path.of("/proc", String.valueOf(process.pid()), "task", String.valueOf(process.pid()));

        // When, Then
        try {
            assertThat(new Bystanders(Set.of()).look().runs()).containsKey(thread);
            assertThat(new Bystanders(Set.of(String.valueOf(process.pid()))).look().runs()).doesNotContainKey(thread);
        } finally {
            process.destroy();
        }
    }

    @ParameterizedTest
    @CsvSource({ "200000, 1, false", "2000000, 1, true", "2000000, 40, false", "5000000, 40, true" })
    void oneThatRunsForLongDisturbsAndManyShortRunsDoNot(long nanos, long count, boolean disturbs) {
        // Given
        Look before = new Look("processes 100", Map.of(THREAD, new Runs(1_000_000_000, 5_000)));
        Look after = new Look("processes 100", Map.of(THREAD, new Runs(1_000_000_000 + nanos, 5_000 + count)));

        // When, Then
        assertThat(before.wasDisturbedUntil(after)).isEqualTo(disturbs);
    }

    @Test
    void whatWasStartedDisturbsEvenIfItHasEnded() {
        // Given
        Look before = new Look("processes 100", Map.of(THREAD, new Runs(1_000, 1)));
        Look after = new Look("processes 101", Map.of(THREAD, new Runs(1_000, 1)));

        // When, Then
        assertThat(before.wasDisturbedUntil(after)).isTrue();
    }
}
