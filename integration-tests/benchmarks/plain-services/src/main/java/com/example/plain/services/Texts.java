package com.example.plain.services;

import java.util.Random;

/** Text that compresses as text does. */
final class Texts {

    private static final int WORDS = 2000;

    private Texts() {
    }

    /** Words, so many characters of them, the same each time. */
    static String of(int size) {
        Random random = new Random(1);
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = Long.toString(Math.abs(random.nextLong()), Character.MAX_RADIX).substring(0, 2 + random.nextInt(8));
        }
        StringBuilder text = new StringBuilder(size + Long.SIZE);
        while (text.length() < size) {
            text.append(words[random.nextInt(WORDS)]).append(' ');
        }
        return text.substring(0, size);
    }
}
