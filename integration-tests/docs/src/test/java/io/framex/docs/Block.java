package io.framex.docs;

import java.util.List;
import java.util.Optional;

/**
 * One fenced block of a page.
 *
 * @param line where it starts in the page, counted from 1
 * @param info the words after the opening fence; the first is the language
 * @param content the lines between the fences
 * @param skipped the reason why it is not executed, where one is given right before it
 * @param expected the expected output, where an output block follows
 */
record Block(int line, List<String> info, String content, Optional<String> skipped, Optional<String> expected) {

    boolean isShell() {
        return language().equals("sh") || language().equals("bash");
    }

    boolean isOutput() {
        return (language().equals("text") || language().equals("json")) && info.size() == 1;
    }

    /** Whether the block is the content of the file that its info string names. */
    boolean isFile() {
        return !isShell() && info.size() == 2 && info.get(1).matches("[\\w./-]+\\.\\w+");
    }

    boolean isBackground() {
        return info.contains("background");
    }

    String fileName() {
        return info.get(1);
    }

    Block expecting(String output) {
        return new Block(line, info, content, skipped, Optional.of(output));
    }

    private String language() {
        return info.isEmpty() ? "" : info.get(0);
    }
}
