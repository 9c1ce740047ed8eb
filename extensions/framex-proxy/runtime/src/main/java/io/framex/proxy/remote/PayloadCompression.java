package io.framex.proxy.remote;

import java.util.zip.DataFormatException;

/** How payloads of {@code framex-2} are compressed. */
public enum PayloadCompression {
    /** What every instance reads. */
    DEFLATE {
        @Override
        public byte[] compress(byte[] bytes) {
            return Compression.RAW.deflate(bytes);
        }

        @Override
        public byte[] decompress(byte[] bytes, int offset, int limit) throws DataFormatException {
            return Compression.RAW.inflate(bytes, offset, limit);
        }
    },
    /** Faster, and smaller; needs a native library, which is loaded only where it is used. */
    ZSTD {
        @Override
        public byte[] compress(byte[] bytes) {
            return Zstandard.compress(bytes);
        }

        @Override
        public byte[] decompress(byte[] bytes, int offset, int limit) throws DataFormatException {
            return Zstandard.decompress(bytes, offset, limit);
        }
    };

    /** Compresses. */
    public abstract byte[] compress(byte[] bytes);

    /**
     * Decompresses.
     *
     * @param offset where the compressed bytes begin; they go on to the end
     * @param limit how many bytes may come out at most
     * @throws DataFormatException where more would, or where the input is not complete and nothing else; the message is for the
     *         log and names no content
     */
    public abstract byte[] decompress(byte[] bytes, int offset, int limit) throws DataFormatException;
}
