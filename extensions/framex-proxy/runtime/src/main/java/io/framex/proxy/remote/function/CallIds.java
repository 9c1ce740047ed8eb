package io.framex.proxy.remote.function;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names calls: by what no other process has, and a number. Thread safe. */
final class CallIds {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private CallIds() {
    }

    /** An id that no other call has, anywhere. */
    static String next() {
        return Process.RANDOM + '-' + Long.toHexString(NUMBERS.incrementAndGet());
    }

    /** Made when the first call is, and so not at build time. */
    private static final class Process {

        static final String RANDOM = UUID.randomUUID().toString().replace("-", "");
    }
}
