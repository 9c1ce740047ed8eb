package io.framex.rpc.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

import io.framex.rpc.store.Repetition;
import io.framex.rpc.store.Target;

/** Recognises repeated requests by their {@code Idempotency-Key}. */
final class Repetitions {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private Repetitions() {
    }

    static Optional<Repetition> of(Exchange exchange, Target target, byte[] params, Map<String, String> headers) {
        return key(exchange).map(key -> repetition(exchange, "", key, fingerprint(target.toString(), params, headers)));
    }

    /** Of each request of a broadcast by its number in it: all have the fingerprint of the whole. */
    static IntFunction<Optional<Repetition>> of(Exchange exchange, String function, List<String> destinations, byte[] params,
            Map<String, String> headers) {
        Optional<String> key = key(exchange);
        String whole = key.isPresent() ? fingerprint(function + "\n" + String.join("\n", destinations), params, headers) : null;
        return number -> key.map(given -> repetition(exchange, Integer.toString(number), given, whole));
    }

    private static Repetition repetition(Exchange exchange, String part, String key, String fingerprint) {
        return new Repetition(exchange.principal().name() + "\n" + part + "\n" + key, fingerprint);
    }

    private static Optional<String> key(Exchange exchange) {
        String key = exchange.request().getHeader(HEADER);
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw RpcProblem.invalid(List.of(Problems.problem("value_error", "Value error, " + HEADER + " must have 1 to "
                    + LONGEST + " characters", null, "header", HEADER)));
        }
        return Optional.ofNullable(key);
    }

    /** How long the sender waits makes no other request of it. */
    private static String fingerprint(String asked, byte[] params, Map<String, String> headers) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((asked + "\n" + new TreeMap<>(headers) + "\n").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest.digest(params));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static RpcProblem conflict() {
        return RpcProblem.invalid(List.of(Problems.problem("value_error",
                "Value error, this " + HEADER + " was used for another request before", null, "header", HEADER)));
    }
}
