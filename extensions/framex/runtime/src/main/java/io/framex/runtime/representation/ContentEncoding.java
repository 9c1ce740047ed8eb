package io.framex.runtime.representation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Content codings in which FrameX keeps its own resources. */
public enum ContentEncoding {
    /** As it is. */
    IDENTITY {
        @Override
        public byte[] encode(byte[] body) {
            return body;
        }
    },
    /** Compressed by gzip. */
    GZIP {
        @Override
        public byte[] encode(byte[] body) {
            ByteArrayOutputStream encoded = new ByteArrayOutputStream(body.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(encoded)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return encoded.toByteArray();
        }
    };

    /** The body in this coding. */
    public abstract byte[] encode(byte[] body);

    /**
     * Chooses the coding for a request.
     *
     * @param acceptEncoding value of the header {@code Accept-Encoding}, or {@code null}
     */
    public static ContentEncoding accepted(String acceptEncoding) {
        if (acceptEncoding == null) {
            return IDENTITY;
        }
        boolean any = false;
        for (String entry : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = entry.split(";", 2);
            boolean wanted = parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            switch (parts[0].strip()) {
                case "gzip", "x-gzip" -> {
                    return wanted ? GZIP : IDENTITY;
                }
                case "*" -> any = wanted;
                default -> {
                }
            }
        }
        return any ? GZIP : IDENTITY;
    }
}
