package io.framex.proxy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;

import org.junit.jupiter.api.Test;

import com.github.luben.zstd.ZstdCompressCtx;

/** What comes out of a frame of zstd is what went in, and never more than its reader wants. */
class ZstandardTest {

    private static final int LIMIT = 1 << 20;
    private static final int HEAP_BYTES = 64 << 20;

    private final byte[] text = "a stanza that comes again and again. ".repeat(100).getBytes();
    private final byte[] frame = Zstandard.compress(text);

    @Test
    void decompressesWhatWasCompressed() throws Exception {
        byte[] behind = new byte[frame.length + 3];
        System.arraycopy(frame, 0, behind, 3, frame.length);

        assertThat(frame.length).isLessThan(text.length / 10);
        assertThat(Zstandard.decompress(frame, 0, text.length)).isEqualTo(text);
        assertThat(Zstandard.decompress(behind, 3, LIMIT)).isEqualTo(text);
    }

    @Test
    void refusesMoreThanTheLimit() {
        refuses(frame, text.length - 1, "larger than");
        refuses(Zstandard.compress(new byte[HEAP_BYTES]), LIMIT, "larger than");
    }

    @Test
    void refusesAnythingButOneWholeFrame() {
        byte[] twice = Arrays.copyOf(frame, 2 * frame.length);
        System.arraycopy(frame, 0, twice, frame.length, frame.length);
        byte[] skippable = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(0x184D2A50).putInt(4).array();
        byte[] frameAndSkippable = ByteBuffer.allocate(frame.length + skippable.length).put(frame).put(skippable).array();

        refuses(twice, LIMIT, "behind");
        refuses(frameAndSkippable, LIMIT, "behind");
        refuses(skippable, LIMIT, "not compressed");
        refuses("[1]".getBytes(), LIMIT, "not compressed");
        for (int length = 0; length < frame.length; length++) {
            refuses(Arrays.copyOf(frame, length), LIMIT, "");
        }
    }

    @Test
    void refusesAFrameThatHidesItsSizeOrLiesAboutIt() {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            refuses(context.setContentSize(false).compress(text), LIMIT, "without its size");
        }
        // One segment, a size in two bytes: 256 more than they say.
        assertThat(frame[4] & 0xE0).isEqualTo(0x60);
        for (byte change : new byte[] { 1, -1 }) {
            byte[] lying = frame.clone();
            lying[5] += change;
            refuses(lying, LIMIT, "");
        }
    }

    private static void refuses(byte[] bytes, int limit, String why) {
        assertThatThrownBy(() -> Zstandard.decompress(bytes, 0, limit)).isInstanceOf(DataFormatException.class)
                .hasMessageContaining(why);
    }
}
