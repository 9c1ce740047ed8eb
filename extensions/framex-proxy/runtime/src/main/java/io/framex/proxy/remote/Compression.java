package io.framex.proxy.remote;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate with a bound on what comes out, as each wire format wants it. Thread safe. */
public enum Compression {
    /** Without a header (RFC 1951), fast. */
    RAW(true, Deflater.BEST_SPEED),
    /** With the header and checksum of zlib (RFC 1950). */
    ZLIB(false, Deflater.DEFAULT_COMPRESSION);

    private static final int CHUNK_BYTES = 8192;

    private final boolean raw;
    private final int level;

    Compression(boolean raw, int level) {
        this.raw = raw;
        this.level = level;
    }

    /** Compresses. */
    public byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(level, raw);
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

    /**
     * Decompresses.
     *
     * @param offset where the compressed bytes begin; they go on to the end
     * @param limit how many bytes may come out at most
     * @throws DataFormatException where more would, or where the input is not complete and nothing else; the message is for the
     *         log and names no content
     */
    public byte[] inflate(byte[] bytes, int offset, int limit) throws DataFormatException {
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(bytes, offset, bytes.length - offset);
            ByteArrayOutputStream inflated = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!inflater.finished()) {
                int length = next(inflater, chunk);
                if (inflated.size() + length > limit) {
                    throw new DataFormatException("larger than max_payload_size once it is decompressed");
                }
                inflated.write(chunk, 0, length);
            }
            if (inflater.getRemaining() > 0) {
                throw new DataFormatException("bytes behind the compressed ones");
            }
            return inflated.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static int next(Inflater inflater, byte[] chunk) throws DataFormatException {
        int length;
        try {
            length = inflater.inflate(chunk);
        } catch (DataFormatException e) {
            throw new DataFormatException("not compressed");
        }
        if (length == 0 && !inflater.finished()) {
            throw new DataFormatException("incomplete compression");
        }
        return length;
    }
}
