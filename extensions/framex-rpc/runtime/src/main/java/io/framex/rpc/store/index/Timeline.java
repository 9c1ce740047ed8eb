package io.framex.rpc.store.index;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Which request has to be looked at next. Holds at most a few appointments for each request; those that no longer count are
 * passed over. Guarded by the lock of the index.
 */
final class Timeline {

    private record Appointment(long due, Entry entry) {
    }

    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(Comparator.comparingLong(Appointment::due));

    /**
     * Sees to it that the request is looked at in time.
     *
     * @return whether this is now the first appointment of all
     */
    boolean schedule(Entry entry) {
        long due = entry.nextDue();
        if (due >= entry.due) {
            // An earlier appointment is made already; it makes the next one.
            return false;
        }
        entry.due = due;
        appointments.add(new Appointment(due, entry));
        return appointments.peek().entry() == entry;
    }

    /** A request whose time has come; {@code null} for none. */
    Entry next(long now) {
        while (!appointments.isEmpty() && appointments.peek().due() <= now) {
            Appointment appointment = appointments.poll();
            Entry entry = appointment.entry();
            if (appointment.due() == entry.due) {
                entry.due = Long.MAX_VALUE;
                return entry;
            }
        }
        return null;
    }

    /** When the next request has to be looked at; {@link Long#MAX_VALUE} for never. */
    long firstDue() {
        return appointments.isEmpty() ? Long.MAX_VALUE : appointments.peek().due();
    }
}
