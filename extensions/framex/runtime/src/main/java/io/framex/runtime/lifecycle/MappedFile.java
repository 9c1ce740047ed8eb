package io.framex.runtime.lifecycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that the process has mapped, as Linux tells in {@code /proc/self/smaps}.
 *
 * @param begin its first address
 * @param size in bytes
 * @param readOnly whether it cannot be written to
 * @param ownBytes of the process' own: written to at some time, and no longer what the file has
 */
record MappedFile(long begin, long size, boolean readOnly, long ownBytes) {

    private static final String OWN = "Anonymous:";
    private static final String UNIT = " kB";

    /**
     * The mapped parts of one file.
     *
     * @param mappings the text of {@code smaps}
     * @param file absolute name of the file
     * @throws RuntimeException where the text has another form
     */
    static List<MappedFile> read(BufferedReader mappings, String file) throws IOException {
        List<MappedFile> found = new ArrayList<>();
        String mapping = null;
        for (String line = mappings.readLine(); line != null; line = mappings.readLine()) {
            if (isMapping(line)) {
                mapping = line.endsWith(" " + file) ? line : null;
            } else if (mapping != null && line.startsWith(OWN)) {
                found.add(of(mapping, 1024 * Long.parseLong(line.substring(OWN.length(), line.indexOf(UNIT)).strip())));
            }
        }
        return found;
    }

    /** {@code 00410000-024b1000 r-xp ...}; what else is said of a mapping begins with a capital letter. */
    private static boolean isMapping(String line) {
        return !line.isEmpty() && Character.digit(line.charAt(0), 16) >= 0 && !Character.isUpperCase(line.charAt(0));
    }

    private static MappedFile of(String mapping, long ownBytes) {
        int dash = mapping.indexOf('-');
        int blank = mapping.indexOf(' ');
        long begin = Long.parseUnsignedLong(mapping, 0, dash, 16);
        return new MappedFile(begin, Long.parseUnsignedLong(mapping, dash + 1, blank, 16) - begin,
                mapping.charAt(blank + 2) == '-', ownBytes);
    }

    /** Whether it is what the file has, and stays so. */
    boolean isUnchanged() {
        return readOnly && ownBytes == 0;
    }
}
