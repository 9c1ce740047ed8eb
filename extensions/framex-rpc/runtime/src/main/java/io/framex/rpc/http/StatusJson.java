package io.framex.rpc.http;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.Submission;
import io.vertx.core.buffer.Buffer;

/** Requests as clients see them. Parameters and results, which are JSON already, go in as they are. */
final class StatusJson {

    private static final String NULL = "null";

    private StatusJson() {
    }

    static Buffer status(RequestRecord request) {
        return status(request, request.state().status());
    }

    static Buffer status(RequestRecord request, RequestStatus shown) {
        Submission submission = request.submission();
        RequestState state = request.state();
        Buffer json = Buffer.buffer(256).appendString("{\"id\":\"").appendString(submission.id())
                .appendString("\",\"func_name\":");
        text(json, submission.target().reported());
        json.appendString(",\"status\":\"").appendString(shown.text()).appendString("\",\"result\":");
        raw(json, state.result());
        json.appendString(",\"error\":");
        text(json, state.error());
        json.appendString(",\"created_at\":");
        time(json, submission.createdAt());
        json.appendString(",\"completed_at\":");
        time(json, state.completedAt());
        return json.appendString("}");
    }

    /** What an application that pulls gets. */
    static void leased(Buffer json, RequestRecord request) {
        Submission submission = request.submission();
        RequestState state = request.state();
        json.appendString("{\"id\":\"").appendString(submission.id()).appendString("\",\"lease\":\"")
                .appendString(state.lease()).appendString("\",\"lease_expires_at\":");
        time(json, state.until());
        target(json, submission);
        json.appendString(",\"params\":");
        raw(json, submission.params());
        json.appendString(",\"headers\":{");
        String separator = "";
        for (var header : submission.headers().entrySet()) {
            json.appendString(separator);
            text(json, header.getKey());
            json.appendString(":");
            text(json, header.getValue());
            separator = ",";
        }
        json.appendString("},\"attempt\":").appendString(Integer.toString(state.attempts())).appendString(",\"created_at\":");
        time(json, submission.createdAt());
        json.appendString(",\"expires_at\":");
        time(json, submission.expiresAt());
        json.appendString("}");
    }

    /** A dead letter, without its parameters. */
    static void dead(Buffer json, RequestRecord request) {
        Submission submission = request.submission();
        json.appendString("{\"id\":\"").appendString(submission.id()).appendString("\"");
        target(json, submission);
        json.appendString(",\"sender\":");
        text(json, submission.sender());
        json.appendString(",\"attempts\":").appendString(Integer.toString(request.state().attempts()))
                .appendString(",\"error\":");
        text(json, request.state().error());
        json.appendString(",\"created_at\":");
        time(json, submission.createdAt());
        json.appendString(",\"failed_at\":");
        time(json, request.state().completedAt());
        json.appendString("}");
    }

    private static void target(Buffer json, Submission submission) {
        json.appendString(",\"app_name\":");
        text(json, submission.target().app());
        json.appendString(",\"func_name\":");
        text(json, submission.target().function());
        json.appendString(",\"destination\":");
        text(json, submission.target().destination());
    }

    private static void raw(Buffer json, byte[] value) {
        if (value == null) {
            json.appendString(NULL);
        } else {
            json.appendBytes(value);
        }
    }

    static void text(Buffer json, String value) {
        if (value == null) {
            json.appendString(NULL);
        } else {
            json.appendString("\"").appendBytes(quoted(value)).appendString("\"");
        }
    }

    /** An answerer's message may have half of a surrogate pair, which cannot be written. */
    private static byte[] quoted(String value) {
        try {
            return JsonStringEncoder.getInstance().quoteAsUTF8(value);
        } catch (IllegalArgumentException unpaired) {
            return JsonStringEncoder.getInstance().quoteAsUTF8(new String(value.getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
        }
    }

    private static void time(Buffer json, long millis) {
        if (millis == 0) {
            json.appendString(NULL);
        } else {
            json.appendString("\"").appendString(TimeText.of(millis)).appendString("\"");
        }
    }
}
