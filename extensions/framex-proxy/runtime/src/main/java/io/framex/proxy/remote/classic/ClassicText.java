package io.framex.proxy.remote.classic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The text around each value: Base64 of zlib (RFC 1950), combined by XOR with a key that is part of the format. */
final class ClassicText {

    private static final byte[] MASK = "01234567890abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK_BYTES = 8192;

    private ClassicText() {
    }

    static String encode(byte[] bytes) {
        byte[] deflated = deflate(bytes);
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
        return inflate(deflated, limit);
    }

    private static void mask(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= MASK[i % MASK.length];
        }
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!deflater.finished()) {
                deflated.write(chunk, 0, deflater.deflate(chunk));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] bytes, int limit) throws ClassicException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream inflated = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) {
                    throw new ClassicException("incomplete compression");
                }
                if (inflated.size() + length > limit) {
                    throw new ClassicException("larger than max_payload_size once it is decompressed");
                }
                inflated.write(chunk, 0, length);
            }
            if (inflater.getRemaining() > 0) {
                throw new ClassicException("bytes behind the compressed ones");
            }
            return inflated.toByteArray();
        } catch (DataFormatException e) {
            throw new ClassicException("not compressed");
        } finally {
            inflater.end();
        }
    }
}
