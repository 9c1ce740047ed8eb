package io.framex.proxy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.framex.proxy.remote.frame.FrameException;
import io.framex.proxy.remote.frame.FrameKeys;
import io.framex.proxy.remote.frame.FrameReader;
import io.framex.proxy.remote.frame.FrameWriter;

class FunctionCompressionTest {

    private static final byte[] PAYLOAD = ("\"" + "x".repeat(10_000) + "\"").getBytes();

    private final FrameWriter writer = new FrameWriter(() -> FrameKeys.NONE, new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.0.0.2", "localhost", "::1", "0:0:0:0:0:0:0:1" })
    void leavesWhatStaysOnTheMachineAsItIs(String host) {
        assertThat(FunctionCompression.AUTO.appliesTo(host)).isFalse();
        assertThat(FunctionCompression.DEFLATE.appliesTo(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.0.0.1", "example.com", "localhost.example.com", "fe80::1" })
    void compressesWhatGoesElsewhere(String host) {
        assertThat(FunctionCompression.AUTO.appliesTo(host)).isTrue();
        assertThat(FunctionCompression.NONE.appliesTo(host)).isFalse();
    }

    @Test
    void isReadEitherWay() throws FrameException {
        byte[] plain = writer.request("a", PayloadCompression.DEFLATE, new byte[0], PAYLOAD, false).bytes();
        byte[] compressed = writer.request("a", PayloadCompression.DEFLATE, new byte[0], PAYLOAD, true).bytes();

        assertThat(plain.length).isGreaterThan(PAYLOAD.length);
        assertThat(compressed.length).isLessThan(PAYLOAD.length / 10);
        for (byte[] frame : new byte[][] { plain, compressed }) {
            assertThat(new FrameReader(() -> FrameKeys.NONE, false).request(frame, "a").payload(PAYLOAD.length))
                    .isEqualTo(PAYLOAD);
        }
    }
}
