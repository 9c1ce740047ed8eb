package io.framex;

/** Kinds of events on a FrameX stream, named on the wire as in Python FrameX. */
public enum StreamEventType {
    /** A piece of the answer. */
    MESSAGE_CHUNK("message_chunk"),
    /** The regular end of the stream. */
    FINISH("finish"),
    /** The stream ends because something failed. */
    ERROR("error"),
    /** Information for developers; clients may ignore it. */
    DEBUG("debug");

    private final String wireName;

    StreamEventType(String wireName) {
        this.wireName = wireName;
    }

    /** Name of this kind in the {@code event} field. */
    public String wireName() {
        return wireName;
    }
}
