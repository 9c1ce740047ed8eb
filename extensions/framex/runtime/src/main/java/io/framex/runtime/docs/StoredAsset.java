package io.framex.runtime.docs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import io.framex.runtime.representation.ContentEncoding;
import io.framex.runtime.representation.Representation;

/** Reads a file of the documentation pages when it is first asked for, and keeps it. Thread safe. */
final class StoredAsset {

    private final DocsAsset asset;
    private volatile Map<ContentEncoding, Representation> loaded = Map.of();

    StoredAsset(DocsAsset asset) {
        this.asset = asset;
    }

    /** The file, if it was read before. */
    Optional<Representation> ready(ContentEncoding encoding) {
        return Optional.ofNullable(loaded.get(encoding));
    }

    /** The file, read where necessary. */
    synchronized Representation load(ContentEncoding encoding) {
        Map<ContentEncoding, Representation> copy = new EnumMap<>(ContentEncoding.class);
        copy.putAll(loaded);
        Representation representation = copy.computeIfAbsent(encoding,
                wanted -> Representation.of(asset.contentType(), wanted, read(wanted)));
        loaded = copy;
        return representation;
    }

    private byte[] read(ContentEncoding encoding) {
        try (InputStream resource = StoredAsset.class.getClassLoader().getResourceAsStream(asset.resource())) {
            byte[] bytes = resource.readAllBytes();
            if (!asset.resource().endsWith(".gz")) {
                return encoding.encode(bytes);
            }
            return encoding == ContentEncoding.GZIP ? bytes
                    : new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
