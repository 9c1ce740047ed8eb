package io.framex.runtime.cli.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.framex.runtime.ProductVersion;

/**
 * Names a build by everything that goes into it: two builds with one key are the same.
 *
 * @param value hexadecimal digits
 */
public record BuildKey(String value) {

    private static final int BYTES = 16;

    /**
     * Reads the files once.
     *
     * @param application what they are built into
     * @param files only their names and contents count, not where they are
     * @throws IOException where one cannot be read
     */
    public static BuildKey of(ApplicationLayout application, PluginFiles files) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            write(sink, ProductVersion.current());
            write(sink, Runtime.version().toString());
            write(sink, application.fingerprint());
            for (Path file : files.all()) {
                write(sink, file.getFileName().toString());
                write(sink, String.valueOf(Files.size(file)));
                try (InputStream content = Files.newInputStream(file)) {
                    content.transferTo(sink);
                }
            }
        }
        return new BuildKey(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    private static void write(OutputStream sink, String text) throws IOException {
        sink.write(text.getBytes(StandardCharsets.UTF_8));
        sink.write(0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
