package io.framex.proxy.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A document that is seldom looked at: compressed, where a tree of objects takes many times as much. Thread safe. */
final class PackedTree {

    /** What was read within bounds once needs no others. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build());

    private final byte[] packed;

    PackedTree(JsonNode tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            JSON.writeValue(out, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.packed = bytes.toByteArray();
    }

    /** A tree of its own for each caller. */
    JsonNode tree() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return packed.length;
    }
}
