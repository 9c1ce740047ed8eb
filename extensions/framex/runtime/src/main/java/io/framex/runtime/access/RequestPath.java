package io.framex.runtime.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the path of a request target. Paths that different readers could take for different resources are not read at all, so
 * that rules, routers and plugins cannot disagree about what is asked for: what is left is one spelling per path, save for
 * escapes of ordinary characters, and those are taken out.
 */
public final class RequestPath {

    private static final char DELETE = 0x7f;
    private static final String REFUSED_OR_SPECIAL = ";\\#%/.";

    /** Characters that mean nothing but themselves, whatever stands beside them. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = ' ' + 1; c < DELETE; c++) {
            PLAIN[c] = REFUSED_OR_SPECIAL.indexOf(c) < 0;
        }
    }

    /**
     * The decoded path. Allocates nothing where there is nothing to decode.
     *
     * @param raw the path as it came, without the query
     * @return the path, or {@code null} where it is refused: malformed escapes, encoded slashes, backslashes, semicolons,
     *         control characters, anything that is not ASCII and not escaped, empty segments and dot segments
     */
    public static String decode(String raw) {
        if (raw == null) {
            return null;
        }
        boolean escaped = false;
        boolean dubious = false;
        char before = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                switch (c) {
                    case '%' -> escaped = true;
                    case '.' -> dubious = true;
                    case '/' -> dubious |= before == '/';
                    default -> {
                        return null;
                    }
                }
            }
            before = c;
        }
        if (raw.isEmpty()) {
            return "/";
        }
        if (!escaped && !dubious && raw.charAt(0) == '/') {
            return raw;
        }
        String path = escaped ? unescape(raw) : raw;
        return path != null && isNormal(path) ? path : null;
    }

    /** Whether the path begins with a slash and has neither empty segments nor dot segments. */
    static boolean isNormal(String path) {
        int begin = 0;
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        while (begin >= 0) {
            int end = path.indexOf('/', begin + 1);
            int length = (end < 0 ? path.length() : end) - begin - 1;
            boolean empty = length == 0 && end >= 0;
            if (empty || isDots(path, begin + 1, length)) {
                return false;
            }
            begin = end;
        }
        return true;
    }

    private static boolean isDots(String path, int begin, int length) {
        return length == 1 && path.charAt(begin) == '.' || length == 2 && path.startsWith("..", begin);
    }

    private static String unescape(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int c = raw.charAt(i);
            if (c == '%') {
                c = escapedByte(raw, i);
                if (c < ' ' || c == DELETE || c == '/' || c == '\\' || c == ';') {
                    return null;
                }
                i += 2;
            }
            bytes.write(c);
        }
        try {
            String path = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            return path.chars().anyMatch(Character::isISOControl) ? null : path;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int escapedByte(String raw, int at) {
        if (at + 2 >= raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(at + 1), 16);
        int low = Character.digit(raw.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private RequestPath() {
    }
}
