package io.framex.rpc.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Names that cannot be guessed: ids of requests, tokens of leases. */
public final class Tokens {

    private static final int BYTES = 18;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {
    }

    /** 144 random bits as 24 characters that are safe in URLs. */
    public static String next() {
        byte[] random = new byte[BYTES];
        Source.RANDOM.nextBytes(random);
        return TEXT.encodeToString(random);
    }

    /** Compares in a time that does not depend on what is in them. */
    public static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Made at run time: a native image must not contain a seeded generator. */
    private static final class Source {
        static final SecureRandom RANDOM = new SecureRandom();
    }
}
