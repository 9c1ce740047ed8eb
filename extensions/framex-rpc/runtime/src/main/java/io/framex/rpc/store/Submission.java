package io.framex.rpc.store;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it was accepted. Never changes.
 *
 * @param id at least 128 random bits, safe in URLs
 * @param target whom it is for
 * @param params the parameters as a JSON object, UTF-8; not to be changed, {@code null} where a store has forgotten them
 *        because the request was answered
 * @param headers headers that travel with it
 * @param sender who sent it, by the name of its key
 * @param createdAt milliseconds since the epoch
 * @param expiresAt when nobody needs to answer any more, in milliseconds since the epoch
 * @param repetition by what a repeated request is recognised; empty where the sender gave no key
 */
public record Submission(String id, Target target, byte[] params, Map<String, String> headers, String sender,
        long createdAt, long expiresAt, Optional<Repetition> repetition) {

    public Submission {
        headers = Map.copyOf(headers);
    }

    /** Bytes of what the sender gave, roughly: parameters and headers. */
    public int size() {
        return size(params, headers);
    }

    /** Bytes of parameters, which may be {@code null}, and headers, roughly. */
    public static int size(byte[] params, Map<String, String> headers) {
        int size = params == null ? 0 : params.length;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** The same without its parameters. */
    public Submission withoutParams() {
        return new Submission(id, target, null, headers, sender, createdAt, expiresAt, repetition);
    }

    /** The same with parameters. */
    public Submission withParams(byte[] json) {
        return new Submission(id, target, json, headers, sender, createdAt, expiresAt, repetition);
    }

    /** The same with other headers. */
    public Submission withHeaders(Map<String, String> others) {
        return new Submission(id, target, params, others, sender, createdAt, expiresAt, repetition);
    }

    /** The same with another end. */
    public Submission expiringAt(long millis) {
        return new Submission(id, target, params, headers, sender, createdAt, millis, repetition);
    }
}
