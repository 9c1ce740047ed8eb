package io.framex.proxy.remote.frame;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate (RFC 1951) with a bound on what comes out. */
final class Compression {

    /** Shorter ones hardly get shorter. */
    static final int WORTHWHILE_BYTES = 512;

    private static final int CHUNK_BYTES = 8192;

    private Compression() {
    }

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream(bytes.length / 2);
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
     * @param limit how many bytes may come out at most
     * @throws FrameException where more would, or where the input is not complete and nothing else
     */
    static byte[] inflate(byte[] bytes, int offset, int limit) throws FrameException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, offset, bytes.length - offset);
            ByteArrayOutputStream inflated = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) {
                    throw new FrameException("incomplete compression");
                }
                if (inflated.size() + length > limit) {
                    throw new FrameException("larger than max_payload_size once it is decompressed");
                }
                inflated.write(chunk, 0, length);
            }
            if (inflater.getRemaining() > 0) {
                throw new FrameException("bytes behind the compressed ones");
            }
            return inflated.toByteArray();
        } catch (DataFormatException e) {
            throw new FrameException("not compressed");
        } finally {
            inflater.end();
        }
    }
}
