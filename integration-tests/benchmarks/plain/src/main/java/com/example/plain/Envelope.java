package com.example.plain;

/** The envelope of FrameX, written by hand. */
public record Envelope<T>(int status, String message, String timestamp, T data) {

    static <T> Envelope<T> success(T data) {
        return new Envelope<>(200, "success", Timestamps.now(), data);
    }
}
