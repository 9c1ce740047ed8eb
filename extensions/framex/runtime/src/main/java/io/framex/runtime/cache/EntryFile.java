package io.framex.runtime.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The form of a result in a file: magic number, place of the timestamp, expiry, length and checksum, then the body. The
 * checksum covers the key as well, so a file under a wrong name is no result of the other key.
 */
final class EntryFile {

    static final int HEADER_BYTES = 32;

    /** "FXC1"; another number for another form. */
    private static final int MAGIC = 0x46584331;

    private EntryFile() {
    }

    static byte[] encode(String key, StoredResponse response) {
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + response.body().length);
        file.putInt(MAGIC).putInt(response.timestampAt()).putLong(response.expiresAt()).putLong(response.body().length)
                .putLong(checksum(key, response)).put(response.body());
        return file.array();
    }

    /** The result in a file, or {@code null} where the file is damaged. */
    static StoredResponse decode(String key, byte[] file) {
        long expiresAt = expiresAt(file, file.length);
        if (expiresAt < 0) {
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(file);
        StoredResponse response = new StoredResponse(Arrays.copyOfRange(file, HEADER_BYTES, file.length),
                header.getInt(Integer.BYTES), expiresAt);
        return header.getLong(HEADER_BYTES - Long.BYTES) == checksum(key, response) ? response : null;
    }

    /**
     * When a result expires, from the first bytes of its file alone; -1 where they are damaged.
     *
     * @param size size of the whole file
     */
    static long expiresAt(byte[] start, long size) {
        if (start.length < HEADER_BYTES) {
            return -1;
        }
        ByteBuffer header = ByteBuffer.wrap(start);
        boolean known = header.getInt() == MAGIC;
        header.getInt();
        long expiresAt = header.getLong();
        return known && header.getLong() == size - HEADER_BYTES ? expiresAt : -1;
    }

    private static long checksum(String key, StoredResponse response) {
        CRC32C checksum = new CRC32C();
        checksum.update(key.getBytes(StandardCharsets.US_ASCII));
        checksum.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(response.timestampAt())
                .putLong(response.expiresAt()).flip());
        checksum.update(response.body());
        return checksum.getValue();
    }
}
