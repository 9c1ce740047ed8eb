package io.framex.runtime.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** The computations that are under way, at most one per key that others wait for. Bounded by the number of open requests. */
final class Flights {

    private final ConcurrentMap<String, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Starts a computation; returns the one that is under way already where there is one. */
    Flight join(String key, Flight own) {
        Flight current = flights.putIfAbsent(key, own);
        return current == null ? own : current;
    }

    /** Starts a computation; those that wait for an earlier one go on doing so. */
    void replace(String key, Flight own) {
        flights.put(key, own);
    }

    Flight create() {
        return new Flight(numbers.incrementAndGet());
    }

    /** Whether nobody started another one meanwhile. */
    boolean isCurrent(String key, Flight flight) {
        return flights.get(key) == flight;
    }

    void remove(String key, Flight flight) {
        flights.remove(key, flight);
    }
}
