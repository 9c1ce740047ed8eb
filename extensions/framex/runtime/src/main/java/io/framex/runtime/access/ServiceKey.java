package io.framex.runtime.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads the key that a request carries. Only its digest is handed on. */
public final class ServiceKey {

    static final String SCHEME = "Bearer ";

    /** SHA-256 of the key in {@code Authorization}, with or without the scheme; {@code null} without one unambiguous key. */
    static byte[] digest(HttpServerRequest request) {
        List<String> values = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (values.size() != 1) {
            return null;
        }
        return digest(values.get(0));
    }

    /** SHA-256 of the key in the value of a header, with or without the scheme; {@code null} where it is empty. */
    public static byte[] digest(String header) {
        String value = header.trim();
        String key = hasScheme(value) ? value.substring(SCHEME.length()).trim() : value;
        // Header values hold one byte per character.
        return key.isEmpty() ? null : sha256(key.getBytes(StandardCharsets.ISO_8859_1));
    }

    static boolean hasScheme(String value) {
        return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** SHA-256 of a key as it is configured. */
    static byte[] sha256(String key) {
        return sha256(key.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private ServiceKey() {
    }
}
