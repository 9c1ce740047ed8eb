package io.framex.runtime.cli.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.framex.runtime.cli.context.Json;

/** Prints what an API answered: its data, or the whole body where the output is for a program. */
final class ReplyPrinter {

    private static final int FIRST_ERROR_STATUS = 400;

    private final PrintWriter out;
    private final PrintWriter errors;
    private final boolean whole;

    ReplyPrinter(PrintWriter out, PrintWriter errors, boolean whole) {
        this.out = out;
        this.errors = errors;
        this.whole = whole;
    }

    /** @return exit code */
    int print(HttpResponse<Reply> response) {
        if (response.body() instanceof Reply.Events events) {
            return new EventPrinter(out, errors, whole).print(events);
        }
        String text = ((Reply.Complete) response.body()).text();
        JsonNode body = json(text);
        // Servers that imitate Python FrameX answer errors with HTTP status 200 and the real one in the body.
        int status = isEnvelope(body) ? body.path("status").asInt() : response.statusCode();
        boolean failed = Math.max(status, response.statusCode()) >= FIRST_ERROR_STATUS;
        if (failed) {
            reportError(Math.max(status, response.statusCode()), text, body);
        }
        if (whole || !failed) {
            printText(whole || !isEnvelope(body) ? body : body.path("data"), text);
        }
        return failed ? 1 : 0;
    }

    private void reportError(int status, String text, JsonNode body) {
        String code = body.path("code").asText("");
        errors.println(status + (code.isEmpty() ? "" : " " + code) + ": " + body.path("message").asText(text.strip()));
        for (JsonNode detail : body.path("data").path("detail")) {
            errors.println("  " + place(detail.path("loc")) + ": " + detail.path("msg").asText());
        }
    }

    private static String place(JsonNode location) {
        StringBuilder place = new StringBuilder();
        location.forEach(step -> place.append(place.isEmpty() ? "" : ".").append(step.asText()));
        return place.toString();
    }

    private void printText(JsonNode shown, String text) {
        if (shown.isMissingNode()) {
            out.println(text.stripTrailing());
        } else if (shown.isTextual() && !whole) {
            out.println(shown.asText());
        } else {
            out.println(Json.indented(shown));
        }
        out.flush();
    }

    private static boolean isEnvelope(JsonNode body) {
        return body.path("status").isInt() && body.path("message").isTextual() && body.path("timestamp").isTextual();
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
