package io.framex.runtime.cli.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.framex.StreamEventType;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.Json;

/**
 * Prints server-sent events while they arrive: for people the pieces of the answer as one text, for programs one JSON
 * object per line.
 */
final class EventPrinter {

    private final PrintWriter out;
    private final PrintWriter errors;
    private final boolean whole;
    private boolean lineOpen;
    private boolean failed;

    EventPrinter(PrintWriter out, PrintWriter errors, boolean whole) {
        this.out = out;
        this.errors = errors;
        this.whole = whole;
    }

    /** @return exit code: 1 where the stream reported an error */
    int print(Reply.Events events) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.source(), StandardCharsets.UTF_8))) {
            read(lines);
        } catch (IOException e) {
            closeLine();
            throw new CommandFailure("The stream broke off: the server closed the connection before its end.", e);
        }
        closeLine();
        return failed ? 1 : 0;
    }

    private void read(BufferedReader lines) throws IOException {
        String type = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    print(type, data.toString());
                }
                type = "";
                data.setLength(0);
            } else if (line.startsWith("event:")) {
                type = field(line);
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(field(line));
            }
        }
        if (!data.isEmpty()) {
            print(type, data.toString());
        }
    }

    private void print(String type, String text) {
        JsonNode data = parsed(text);
        boolean error = StreamEventType.ERROR.wireName().equals(type);
        failed |= error;
        if (whole) {
            out.println("{\"event\":" + TextNode.valueOf(type) + ",\"data\":" + data + "}");
        } else if (StreamEventType.MESSAGE_CHUNK.wireName().equals(type)) {
            out.print(data.path("content").asText());
            lineOpen = true;
        } else if (!error && !StreamEventType.FINISH.wireName().equals(type)) {
            closeLine();
            out.println(type.isEmpty() ? text : type + ": " + text);
        }
        if (error) {
            closeLine();
            errors.println(data.path("status").asText() + ": " + data.path("message").asText());
        }
        out.flush();
    }

    private void closeLine() {
        if (lineOpen) {
            out.println();
            out.flush();
            lineOpen = false;
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.parse(text);
        } catch (IOException e) {
            return TextNode.valueOf(text);
        }
    }

    private static String field(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
