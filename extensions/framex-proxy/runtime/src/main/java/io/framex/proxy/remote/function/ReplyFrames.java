package io.framex.proxy.remote.function;

import java.util.ArrayList;
import java.util.List;

import io.framex.FailedCallException;
import io.vertx.core.buffer.Buffer;

/** Cuts the body of a streamed reply into frames: each follows its length in four bytes, the highest first. */
final class ReplyFrames {

    private final int longest;
    private Buffer pending = Buffer.buffer();

    /**
     * @param longest bytes that a frame may have
     */
    ReplyFrames(int longest) {
        this.longest = longest;
    }

    /** The frames that are complete with this piece. */
    List<byte[]> add(Buffer piece) {
        pending.appendBuffer(piece);
        List<byte[]> frames = new ArrayList<>();
        int position = 0;
        while (pending.length() - position >= Integer.BYTES) {
            int length = pending.getInt(position);
            if (length < 0 || length > longest) {
                throw new FailedCallException(502, FunctionError.STRANGE, "The other instance sent a frame that is too long",
                        null);
            }
            if (pending.length() - position - Integer.BYTES < length) {
                break;
            }
            frames.add(pending.getBytes(position + Integer.BYTES, position + Integer.BYTES + length));
            position += Integer.BYTES + length;
        }
        pending = position == 0 ? pending : pending.getBuffer(position, pending.length());
        return frames;
    }

    static Buffer framed(byte[] frame) {
        return Buffer.buffer(Integer.BYTES + frame.length).appendInt(frame.length).appendBytes(frame);
    }
}
