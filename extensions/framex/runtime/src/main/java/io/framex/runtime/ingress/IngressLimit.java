package io.framex.runtime.ingress;

/**
 * How many requests may be worked on at the same time.
 *
 * @param value at least 1, or {@link Bulkhead#UNLIMITED}
 * @param setting what says so, for whoever wants to change it
 */
record IngressLimit(int value, String setting) {

    String description() {
        return "has reached its limit of " + value + " ongoing requests (" + setting + ")";
    }
}
