package io.framex.rpc.store.postgresql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.framex.rpc.store.RecordCodec;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.Submission;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/** Requests as rows. */
final class Rows {

    private static final RequestStatus[] STATUSES = RequestStatus.values();

    private Rows() {
    }

    static RequestRecord record(Row row) {
        RequestState state = new RequestState(STATUSES[row.getInteger(2)], row.getInteger(3), row.getString(4), row.getLong(5),
                bytes(row.getBuffer(6)), text(row.getBuffer(7)), row.getLong(8), row.getBoolean(9));
        return new RequestRecord(submission(row.getBuffer(0), row.getLong(10)).withParams(bytes(row.getBuffer(1))), state);
    }

    static List<RequestRecord> records(RowSet<Row> rows) {
        List<RequestRecord> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(record(row)));
        return records;
    }

    /** The request without its parameters. */
    static Submission submission(Buffer head, long expiresAt) {
        return RecordCodec.decodeSubmission(head.getBytes()).expiringAt(expiresAt);
    }

    static Buffer buffer(byte[] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    /** Errors are kept as bytes, since a text of PostgreSQL cannot hold every character. */
    static Buffer buffer(String text) {
        return text == null ? null : Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a text of PostgreSQL cannot hold cannot be found in one. */
    static String key(String given) {
        return given.replace('\0', '?');
    }

    private static byte[] bytes(Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }

    private static String text(Buffer buffer) {
        return buffer == null ? null : buffer.toString(StandardCharsets.UTF_8);
    }
}
