package io.framex.rpc.store.shared;

import java.util.Map;

/**
 * How much there is.
 *
 * @param requests all requests, answered ones included
 * @param depths unanswered requests by queue
 */
public record Levels(int requests, Map<String, Integer> depths) {
}
