package io.framex.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page and the blocks in it that a test deals with.
 *
 * @param file where the page is
 * @param blocks in the order of the page, output blocks folded into the shell blocks before them
 */
record Page(Path file, List<Block> blocks) {

    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})\\s*(.*?)\\s*");
    private static final Pattern SKIP = Pattern.compile("\\s*<!-- not executed: (\\S.*?) -->\\s*");

    static Page read(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        Optional<String> skipped = Optional.empty();
        boolean directlyAfterShell = false;
        for (int index = 0; index < lines.size(); index++) {
            Matcher fence = FENCE.matcher(lines.get(index));
            Matcher skip = SKIP.matcher(lines.get(index));
            if (fence.matches()) {
                int start = index;
                StringBuilder content = new StringBuilder();
                for (index++; !lines.get(index).strip().equals(fence.group(1)); index++) {
                    content.append(lines.get(index)).append('\n');
                }
                Block block = new Block(start + 1, words(fence.group(2)), content.toString(), skipped, Optional.empty());
                if (directlyAfterShell && block.isOutput()) {
                    blocks.add(blocks.remove(blocks.size() - 1).expecting(block.content()));
                    directlyAfterShell = false;
                } else {
                    blocks.add(block);
                    directlyAfterShell = block.isShell();
                }
                skipped = Optional.empty();
            } else if (skip.matches()) {
                skipped = Optional.of(skip.group(1));
            } else if (!lines.get(index).isBlank()) {
                skipped = Optional.empty();
                directlyAfterShell = false;
            }
        }
        return new Page(file, List.copyOf(blocks));
    }

    private static List<String> words(String info) {
        return info.isEmpty() ? List.of() : List.of(info.split("\\s+"));
    }
}
