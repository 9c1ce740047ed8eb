package io.framex.rpc.store;

/**
 * How much a store keeps.
 *
 * @param requests largest number of requests, answered ones included
 * @param bytes largest total of parameters, headers, results and messages that are kept in memory, in bytes
 * @param queue largest number of unanswered requests of one queue
 * @param apps largest number of remembered applications
 */
public record StoreLimits(int requests, long bytes, int queue, int apps) {
}
