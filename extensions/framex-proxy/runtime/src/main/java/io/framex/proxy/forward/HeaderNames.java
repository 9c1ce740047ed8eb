package io.framex.proxy.forward;

import java.util.Collection;
import java.util.List;

import io.netty.util.AsciiString;

/** A set of header names, whose case does not count. Immutable; looking a name up allocates nothing. */
final class HeaderNames {

    static final HeaderNames NONE = new HeaderNames(List.of());

    private final String[] table;
    private final int mask;

    HeaderNames(Collection<String> names) {
        int size = Integer.highestOneBit(Math.max(names.size(), 1)) << 2;
        table = new String[size];
        mask = size - 1;
        for (String name : names) {
            int slot = slot(name);
            while (table[slot] != null) {
                slot = slot + 1 & mask;
            }
            table[slot] = name;
        }
    }

    boolean contains(CharSequence name) {
        if (this == NONE) {
            return false;
        }
        for (int slot = slot(name); table[slot] != null; slot = slot + 1 & mask) {
            if (AsciiString.contentEqualsIgnoreCase(table[slot], name)) {
                return true;
            }
        }
        return false;
    }

    private int slot(CharSequence name) {
        int hash = AsciiString.hashCode(name);
        return (hash ^ hash >>> 16) & mask;
    }
}
