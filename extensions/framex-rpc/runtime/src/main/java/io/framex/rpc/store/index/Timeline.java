package io.framex.rpc.store.index;

import java.util.Arrays;

/**
 * Which request has to be looked at next: a heap of requests that know their place in it, so that each is in it once and can be
 * taken out. Guarded by the lock of the store.
 */
final class Timeline {

    private static final int FIRST_CAPACITY = 64;

    private Entry[] heap = new Entry[FIRST_CAPACITY];
    private int size;

    /**
     * Sees to it that the request is looked at in time.
     *
     * @return whether it is now the first of all
     */
    boolean schedule(Entry entry) {
        long due = entry.nextDue();
        if (due >= entry.due) {
            // It is looked at earlier, and scheduled again then.
            return false;
        }
        entry.due = due;
        if (entry.place == Entry.NOWHERE) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size + (size >> 1));
            }
            entry.place = size++;
        }
        up(entry);
        return entry.place == 0;
    }

    /** A request whose time has come, and which is scheduled no more; {@code null} for none. */
    Entry next(long now) {
        if (firstDue() > now) {
            return null;
        }
        Entry first = heap[0];
        remove(first);
        return first;
    }

    /** The request does not have to be looked at any more. */
    void remove(Entry entry) {
        if (entry.place == Entry.NOWHERE) {
            return;
        }
        Entry last = heap[--size];
        heap[size] = null;
        if (last != entry) {
            last.place = entry.place;
            up(last);
            down(last);
        }
        entry.place = Entry.NOWHERE;
        entry.due = Long.MAX_VALUE;
    }

    /** When the next request has to be looked at; {@link Long#MAX_VALUE} for never. */
    long firstDue() {
        return size == 0 ? Long.MAX_VALUE : heap[0].due;
    }

    private void up(Entry entry) {
        int place = entry.place;
        while (place > 0 && heap[(place - 1) / 2].due > entry.due) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        put(entry, place);
    }

    private void down(Entry entry) {
        int place = entry.place;
        for (int child = smallerChild(place); child < size && heap[child].due < entry.due; child = smallerChild(place)) {
            put(heap[child], place);
            place = child;
        }
        put(entry, place);
    }

    private int smallerChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && heap[left + 1].due < heap[left].due ? left + 1 : left;
    }

    private void put(Entry entry, int place) {
        heap[place] = entry;
        entry.place = place;
    }
}
