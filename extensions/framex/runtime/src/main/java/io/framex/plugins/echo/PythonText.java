package io.framex.plugins.echo;

/** Text as Python's {@code repr} writes it. */
final class PythonText {

    static String repr(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        StringBuilder repr = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> append(repr, c, quote));
        return repr.append(quote).toString();
    }

    private static void append(StringBuilder repr, int c, char quote) {
        switch (c) {
            case '\n' -> repr.append("\\n");
            case '\r' -> repr.append("\\r");
            case '\t' -> repr.append("\\t");
            case '\\' -> repr.append("\\\\");
            default -> {
                if (c == quote) {
                    repr.append('\\').append(quote);
                } else if (c < 0x20 || c == 0x7f) {
                    repr.append("\\x%02x".formatted(c));
                } else {
                    repr.appendCodePoint(c);
                }
            }
        }
    }

    private PythonText() {
    }
}
