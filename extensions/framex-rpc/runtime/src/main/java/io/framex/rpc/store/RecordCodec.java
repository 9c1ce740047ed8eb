package io.framex.rpc.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Requests and states as bytes, with the version of the form in front; what cannot be read is an {@link IllegalStateException}. */
public final class RecordCodec {

    private static final int VERSION = 1;
    private static final int NONE = -1;
    /** Enough for most. */
    private static final int USUAL_BYTES = 256;

    private RecordCodec() {
    }

    private interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** A request as it was accepted, whose parameters may be absent. */
    public static byte[] encode(Submission submission) {
        return encoded(out -> {
            Target target = submission.target();
            for (String text : new String[] { submission.id(), target.app(), target.function(), target.reported(),
                    target.destination(), submission.sender() }) {
                write(out, text);
            }
            write(out, submission.params());
            out.writeInt(submission.headers().size());
            for (Map.Entry<String, String> header : submission.headers().entrySet()) {
                write(out, header.getKey());
                write(out, header.getValue());
            }
            out.writeLong(submission.createdAt());
            out.writeLong(submission.expiresAt());
            write(out, submission.repetition().map(Repetition::key).orElse(null));
            write(out, submission.repetition().map(Repetition::fingerprint).orElse(null));
        });
    }

    /** The opposite of {@link #encode(Submission)}. */
    public static Submission decodeSubmission(byte[] bytes) {
        return decoded(bytes, in -> {
            String id = text(in);
            Target target = new Target(text(in), text(in), text(in), text(in));
            String sender = text(in);
            byte[] params = bytes(in);
            Map<String, String> headers = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                headers.put(text(in), text(in));
            }
            long createdAt = in.readLong();
            long expiresAt = in.readLong();
            String key = text(in);
            String fingerprint = text(in);
            return new Submission(id, target, params, headers, sender, createdAt, expiresAt,
                    Optional.ofNullable(key).map(given -> new Repetition(given, fingerprint)));
        });
    }

    /** A state with its result. */
    public static byte[] encode(RequestState state) {
        return encoded(out -> {
            write(out, state.status().text());
            out.writeInt(state.attempts());
            write(out, state.lease());
            out.writeLong(state.until());
            write(out, state.result());
            write(out, state.error());
            out.writeLong(state.completedAt());
            out.writeBoolean(state.dead());
        });
    }

    /** The opposite of {@link #encode(RequestState)}. */
    public static RequestState decodeState(byte[] bytes) {
        return decoded(bytes, in -> new RequestState(status(text(in)), in.readInt(), text(in), in.readLong(), bytes(in),
                text(in), in.readLong(), in.readBoolean()));
    }

    private static RequestStatus status(String text) throws IOException {
        for (RequestStatus status : RequestStatus.values()) {
            if (status.text().equals(text)) {
                return status;
            }
        }
        throw new IOException("there is no status " + text);
    }

    private static byte[] encoded(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            writer.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static <T> T decoded(byte[] bytes, Reader<T> reader) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("it was written by another version of FrameX (form " + version + ")");
            }
            return reader.read(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException("it holds something that is no request", unreadable);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? NONE : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NONE ? null : in.readNBytes(length);
    }
}
