package io.framex.benchmarks;

/**
 * How much is measured.
 *
 * @param starts how often both servers are started
 * @param warmUps how often each is loaded before it counts
 * @param warmUpSeconds length of one of these loads
 * @param pairs pairs of measurements after each start
 * @param seconds length of one measurement
 */
record Effort(int starts, int warmUps, int warmUpSeconds, int pairs, int seconds) {

    /** For servers that a JVM compiles while they are loaded. */
    static final Effort JVM = new Effort(2, 2, 10, 6, 2);

    /** For servers that are as fast at once as they ever will be. */
    static final Effort NATIVE = new Effort(2, 1, 3, 6, 2);
}
