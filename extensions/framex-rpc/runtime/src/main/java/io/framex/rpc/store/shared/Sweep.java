package io.framex.rpc.store.shared;

import java.util.List;
import java.util.Set;

import io.framex.rpc.store.RequestRecord;

/**
 * What was found to be due.
 *
 * @param now the clock of the storage, in milliseconds since the epoch
 * @param nextDue when something is due next, by the same clock; {@link Long#MAX_VALUE} for never
 * @param overdue requests whose leases have ended, or that have expired while they waited; without their parameters
 * @param available queues in which there is something to be handed out
 */
public record Sweep(long now, long nextDue, List<RequestRecord> overdue, Set<String> available) {
}
