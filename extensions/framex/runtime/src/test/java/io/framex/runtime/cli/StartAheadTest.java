package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

class StartAheadTest {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    @Test
    void nothingFailsBesideVirtualThreadsWhereThereAreNone() {
        long failed = StartAhead.STEPS.stream().filter(StartAheadTest::fails).count();

        assertThat(failed).isEqualTo(Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS ? 0 : 1);
    }

    private static boolean fails(Callable<?> step) {
        return catchThrowable(step::call) != null;
    }
}
