package io.framex.deployment.build;

import java.util.List;

/** Ends a build that cannot succeed. */
final class BuildFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    BuildFailure(List<String> lines) {
        super(String.join("\n", lines), null, false, false);
        this.lines = List.copyOf(lines);
    }

    BuildFailure(String line) {
        this(List.of(line));
    }

    /** What is wrong and how to fix it, one problem a line. */
    List<String> lines() {
        return lines;
    }
}
