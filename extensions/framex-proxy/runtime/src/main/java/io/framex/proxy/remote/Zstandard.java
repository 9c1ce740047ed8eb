package io.framex.proxy.remote;

import java.util.Arrays;
import java.util.zip.DataFormatException;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.util.Native;

/**
 * Zstandard (RFC 8878) with a bound on what comes out: one frame that tells the size of its content. That size is looked at
 * before anything is allocated, and nothing that the frame wants beside it, such as a window, is. Thread safe.
 */
public final class Zstandard {

    private static final int FASTEST = 1;
    private static final byte[] MAGIC = { 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD };

    private Zstandard() {
    }

    /**
     * Loads the native library, which is unpacked into the folder for temporary files.
     *
     * @throws LinkageError where there is none for this machine, or it cannot be unpacked or loaded
     */
    public static void load() {
        Native.load();
    }

    static byte[] compress(byte[] bytes) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setLevel(FASTEST).setContentSize(true).compress(bytes);
        }
    }

    static byte[] decompress(byte[] bytes, int offset, int limit) throws DataFormatException {
        int length = bytes.length - offset;
        if (!isFrame(bytes, offset)) {
            throw new DataFormatException("not compressed");
        }
        long size = Zstd.getFrameContentSize(bytes, offset, length);
        if (size < 0) {
            throw new DataFormatException("compressed without its size");
        }
        if (size > limit) {
            throw new DataFormatException("larger than max_payload_size once it is decompressed");
        }
        byte[] content = new byte[(int) size];
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            if (Zstd.findFrameCompressedSize(bytes, offset, length) != length) {
                throw new DataFormatException("bytes behind the compressed ones");
            }
            if (context.decompressByteArray(content, 0, content.length, bytes, offset, length) != size) {
                throw new DataFormatException("incomplete compression");
            }
            return content;
        } catch (ZstdException e) {
            throw new DataFormatException("damaged compression");
        }
    }

    /** Frames that are to be skipped begin otherwise. */
    private static boolean isFrame(byte[] bytes, int offset) {
        int end = offset + MAGIC.length;
        return end <= bytes.length && Arrays.equals(bytes, offset, end, MAGIC, 0, MAGIC.length);
    }
}
