package io.framex.runtime.representation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = { "gzip", "GZIP", "deflate, gzip, br", "x-gzip", "gzip;q=0.5", "*", "br;q=1.0, *;q=0.1", "gzip; q=1" })
    void compressesForClientsThatAcceptIt(String acceptEncoding) {
        assertThat(ContentEncoding.accepted(acceptEncoding)).isEqualTo(ContentEncoding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "identity", "br", "gzip;q=0", "gzip; q=0.000", "gzip;q=0, *", "*;q=0", ",;,", "gzipped" })
    void sendsAsItIsToOthers(String acceptEncoding) {
        assertThat(ContentEncoding.accepted(acceptEncoding)).isEqualTo(ContentEncoding.IDENTITY);
    }

    @Test
    void sendsAsItIsToClientsThatDoNotSay() {
        assertThat(ContentEncoding.accepted(null)).isEqualTo(ContentEncoding.IDENTITY);
    }

    @Test
    void compressesWithoutLoss() throws IOException {
        byte[] body = "{\"openapi\":\"3.1.0\"}".repeat(100).getBytes(UTF_8);

        byte[] encoded = ContentEncoding.GZIP.encode(body);

        assertThat(encoded).hasSizeLessThan(body.length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(encoded)).readAllBytes()).isEqualTo(body);
    }
}
