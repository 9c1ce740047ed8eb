package io.framex.rpc.store.shared;

import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.Settlement;

/**
 * What came of a change.
 *
 * @param settlement whether it was made
 * @param request the request afterwards; {@code null} where it was not
 */
public record Changed(Settlement settlement, RequestRecord request) {
}
