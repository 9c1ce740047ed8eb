package io.framex.rpc.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.framex.rpc.config.RpcConfig;
import io.vertx.core.MultiMap;

/** Knows who a key belongs to. Holds digests only. Thread safe. */
public final class Keys {

    private static final String ADMIN = "admin";
    private static final String BEARER = "Bearer ";

    private record Known(byte[] digest, Principal principal) {
    }

    private final List<Known> known = new ArrayList<>();

    /** The keys of the settings. */
    public static Keys of(RpcConfig config) {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        config.apps().forEach((app, settings) -> settings.keys().orElse(List.of())
                .forEach(key -> owners.computeIfAbsent(key, one -> new TreeSet<>()).add(app)));
        Keys keys = new Keys();
        Set<String> admins = Set.copyOf(config.adminKeys().orElse(List.of()));
        admins.forEach(key -> keys.known.add(new Known(sha256(key.getBytes(StandardCharsets.UTF_8)),
                new Principal(ADMIN, owners.getOrDefault(key, Set.of()), true))));
        owners.forEach((key, apps) -> {
            if (!admins.contains(key)) {
                keys.known.add(new Known(sha256(key.getBytes(StandardCharsets.UTF_8)),
                        new Principal("app:" + String.join("+", apps), apps, false)));
            }
        });
        return keys;
    }

    private Keys() {
    }

    /** Whether there are none, so that anybody may do everything. */
    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** Who sends these headers; empty where a key is needed and is missing, wrong or ambiguous. */
    public Optional<Principal> principal(MultiMap headers) {
        if (known.isEmpty()) {
            return Optional.of(Principal.ANYBODY);
        }
        List<String> keys = headers.getAll("X-API-Key");
        if (keys.isEmpty()) {
            keys = headers.getAll("Authorization");
        }
        return keys.size() == 1 ? find(withoutScheme(keys.get(0).trim())) : Optional.empty();
    }

    /** Takes the same time wherever the key is among the known ones. */
    private Optional<Principal> find(String key) {
        // Header values hold one byte per character.
        byte[] digest = sha256(key.getBytes(StandardCharsets.ISO_8859_1));
        Principal found = null;
        for (Known candidate : known) {
            if (MessageDigest.isEqual(candidate.digest(), digest)) {
                found = candidate.principal();
            }
        }
        return Optional.ofNullable(found);
    }

    private static String withoutScheme(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? value.substring(BEARER.length()).trim() : value;
    }

    private static byte[] sha256(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
