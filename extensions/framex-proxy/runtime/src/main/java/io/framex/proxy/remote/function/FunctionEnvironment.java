package io.framex.proxy.remote.function;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.proxy.remote.FunctionCompression;
import io.framex.proxy.remote.classic.ClassicCodec;
import io.framex.proxy.remote.frame.FrameReader;
import io.framex.proxy.remote.frame.FrameWriter;

/**
 * What calls in both directions need.
 *
 * @param mapper reads and writes JSON
 * @param writer makes frames
 * @param reader authenticates frames
 * @param compression when results are compressed
 * @param classic writes and reads {@code framex-1}
 * @param maxPayload bytes of arguments, results and frames
 * @param loader finds the classes of declared types
 */
record FunctionEnvironment(ObjectMapper mapper, FrameWriter writer, FrameReader reader, FunctionCompression compression,
        ClassicCodec classic, int maxPayload, ClassLoader loader) {
}
