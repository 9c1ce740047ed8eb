package io.framex.proxy.discovery;

/**
 * How far an upstream is known.
 *
 * @param phase how far
 * @param operations how many operations its last good document has
 * @param problem what is wrong, or {@code null}
 */
record DocumentState(Phase phase, int operations, String problem) {

    enum Phase {
        /** Nothing has been read yet. */
        UNKNOWN,
        /** The last attempt went well. */
        CURRENT,
        /** The last attempt failed; what was read before is served. */
        STALE,
        /** There is no document to read. */
        NONE
    }

    static DocumentState unknown() {
        return new DocumentState(Phase.UNKNOWN, 0, null);
    }

    DocumentState failed(String why) {
        return new DocumentState(phase == Phase.UNKNOWN ? Phase.UNKNOWN : Phase.STALE, operations, why);
    }

    static DocumentState current(int operations) {
        return new DocumentState(Phase.CURRENT, operations, null);
    }

    static DocumentState none() {
        return new DocumentState(Phase.NONE, 0, null);
    }
}
