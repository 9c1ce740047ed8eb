package io.framex.rpc.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that cannot be guessed: ids of requests, tokens of leases. */
public final class Tokens {

    private static final int BYTES = 16;

    private Tokens() {
    }

    /** 128 random bits as 32 hexadecimal digits: safe in URLs, and on command lines. */
    public static String next() {
        byte[] random = new byte[BYTES];
        Source.RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Compares in a time that does not depend on what is in them. */
    public static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Initialised at run time also in a native image, which must not contain a seeded generator. */
    private static final class Source {
        static final SecureRandom RANDOM = new SecureRandom();
    }
}
