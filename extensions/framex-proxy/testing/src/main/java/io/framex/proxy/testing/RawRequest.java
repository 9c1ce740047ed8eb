package io.framex.proxy.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it came over a socket.
 *
 * @param target path and query as they were written
 * @param head the request line and all headers as they were written
 * @param headers by their names in lower case, repeated ones joined
 * @param trailers as they were written; there once the body has been read
 */
record RawRequest(String target, String head, Map<String, String> headers, List<String> trailers) {

    static RawRequest read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            bytes.write(b);
            if (b == '\n' && bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                String head = bytes.toString(StandardCharsets.ISO_8859_1).strip();
                Map<String, String> headers = new LinkedHashMap<>();
                head.lines().skip(1).forEach(line -> headers.merge(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip(), (one, other) -> one + ", " + other));
                return new RawRequest(head.split(" ")[1], head, headers, new ArrayList<>());
            }
        }
        return null;
    }

    String path() {
        return target.indexOf('?') < 0 ? target : target.substring(0, target.indexOf('?'));
    }

    String header(String name) {
        return headers.get(name);
    }

    /**
     * Reads the body to its end, and its trailers.
     *
     * @param to where it goes, or {@code null}
     * @return its size in bytes
     * @throws IOException where it breaks off
     */
    long readBody(InputStream in, OutputStream to) throws IOException {
        long total = 0;
        if (headers.containsKey("content-length")) {
            return copy(in, to, Long.parseLong(headers.get("content-length")));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return 0;
        }
        for (long size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
            total += copy(in, to, size);
            line(in);
        }
        for (String trailer = line(in); !trailer.isEmpty(); trailer = line(in)) {
            trailers.add(trailer);
        }
        return total;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the body broke off");
            }
            text.append((char) b);
        }
        return text.toString().strip();
    }

    private static long copy(InputStream in, OutputStream to, long size) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (long left = size; left > 0;) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("the body broke off");
            }
            if (to != null) {
                to.write(buffer, 0, read);
            }
            left -= read;
        }
        return size;
    }
}
