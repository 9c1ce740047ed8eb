package io.framex.proxy.remote.classic;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;

import io.framex.proxy.remote.Compression;

/** The text around each value: Base64 of zlib (RFC 1950), combined by XOR with a key that is part of the format. */
final class ClassicText {

    private static final byte[] MASK = "01234567890abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

    private ClassicText() {
    }

    static String encode(byte[] bytes) {
        byte[] deflated = Compression.ZLIB.deflate(bytes);
        mask(deflated);
        return Base64.getEncoder().encodeToString(deflated);
    }

    /**
     * @param limit how many bytes may come out at most
     * @throws ClassicException where more would, or where the text is not what {@link #encode} makes
     */
    static byte[] decode(String text, int limit) throws ClassicException {
        byte[] deflated;
        try {
            deflated = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ClassicException("no Base64");
        }
        mask(deflated);
        try {
            return Compression.ZLIB.inflate(deflated, 0, limit);
        } catch (DataFormatException e) {
            throw new ClassicException(e.getMessage());
        }
    }

    private static void mask(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= MASK[i % MASK.length];
        }
    }
}
