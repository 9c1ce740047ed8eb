package com.example.application.tracing;

import java.util.List;

import com.example.application.server.FrameXProcess;

/** A span that the traced application has printed. */
record Span(String trace, String id, String parent, String kind, String name, String status, String attributes) {

    private static final String MARK = "SPAN|";

    /** Those that have ended so far. */
    static List<Span> of(FrameXProcess process) {
        return process.output().lines().filter(line -> line.startsWith(MARK)).map(line -> line.substring(MARK.length()).split("\\|", -1))
                .filter(cells -> cells.length == 7)
                .map(cells -> new Span(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6])).toList();
    }
}
