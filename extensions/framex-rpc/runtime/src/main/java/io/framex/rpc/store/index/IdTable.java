package io.framex.rpc.store.index;

import java.util.Objects;

/**
 * Requests by their ids: one array, in which a request lies at the place that its id says, or at the next free one behind it. It
 * takes a third of the memory of a map. Guarded by the lock of the store.
 */
final class IdTable {

    private static final int FIRST_CAPACITY = 64;

    /** A power of two, at most four fifths of which are taken. */
    private Entry[] entries = new Entry[FIRST_CAPACITY];
    private int size;

    /** The request with an id; {@code null} for none. */
    Entry find(RequestId id) {
        return entries[place(id.high(), id.low(), id.text())];
    }

    int size() {
        return size;
    }

    /** Takes a request in, in place of another one with its id. */
    void put(Entry entry) {
        int place = place(entry.idHigh, entry.idLow, entry.idText);
        if (entries[place] == null) {
            size++;
        }
        entries[place] = entry;
        if (size > entries.length / 5 * 4) {
            grow();
        }
    }

    /** Takes a request out; {@code false} where it is not there. */
    boolean remove(Entry entry) {
        int free = place(entry.idHigh, entry.idLow, entry.idText);
        if (entries[free] != entry) {
            return false;
        }
        size--;
        // Those behind it that do not lie where their ids say move up, so that no gap is between.
        for (int i = next(free); entries[i] != null; i = next(i)) {
            int home = home(entries[i].idHigh);
            if ((i - home & entries.length - 1) >= (i - free & entries.length - 1)) {
                entries[free] = entries[i];
                free = i;
            }
        }
        entries[free] = null;
        return true;
    }

    /** Where the request with that id lies, or would. */
    private int place(long high, long low, String text) {
        int place = home(high);
        while (entries[place] != null && !isAt(place, high, low, text)) {
            place = next(place);
        }
        return place;
    }

    private boolean isAt(int place, long high, long low, String text) {
        Entry entry = entries[place];
        return entry.idHigh == high && entry.idLow == low && Objects.equals(entry.idText, text);
    }

    private int home(long high) {
        return (int) (high >>> Integer.SIZE) & entries.length - 1;
    }

    private int next(int place) {
        return place + 1 & entries.length - 1;
    }

    private void grow() {
        Entry[] old = entries;
        entries = new Entry[2 * old.length];
        for (Entry entry : old) {
            if (entry != null) {
                entries[place(entry.idHigh, entry.idLow, entry.idText)] = entry;
            }
        }
    }
}
