package io.framex.rpc.store.index;

/** The requests of one queue: those that wait, in their order, and how many there are. Guarded by the lock of the store. */
final class Queue {

    /** Unanswered requests, those that somebody works on included. */
    int depth;
    /** Requests that somebody works on. */
    int leased;
    private Entry first;
    private Entry last;

    /** The next one to be handed out; {@code null} for none. */
    Entry first() {
        return first;
    }

    /** Puts a request at the end. */
    void add(Entry entry) {
        entry.queued = true;
        entry.before = last;
        if (last == null) {
            first = entry;
        } else {
            last.after = entry;
        }
        last = entry;
    }

    /** Takes a request out that stands in this queue. */
    void remove(Entry entry) {
        entry.queued = false;
        if (entry.before == null) {
            first = entry.after;
        } else {
            entry.before.after = entry.after;
        }
        if (entry.after == null) {
            last = entry.before;
        } else {
            entry.after.before = entry.before;
        }
        entry.before = null;
        entry.after = null;
    }

    /** When the next one was accepted; 0 for none. */
    long oldest() {
        return first == null ? 0 : first.createdAt;
    }
}
