package io.framex.rpc.http;

/** Names of applications and functions: safe in paths, in logs and in names of metrics. Each request has several of them. */
final class Names {

    /** What they look like. */
    static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}";

    private static final int LONGEST = 128;

    private Names() {
    }

    static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
