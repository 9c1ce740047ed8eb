package io.framex.rpc.store;

/**
 * By what a repeated request is recognised.
 *
 * @param key the sender together with its {@code Idempotency-Key}
 * @param fingerprint digest of everything the sender asked for, as text
 */
public record Repetition(String key, String fingerprint) {
}
