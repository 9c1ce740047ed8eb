package io.framex.proxy.remote.function;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.proxy.remote.frame.FrameReader;
import io.framex.proxy.remote.frame.FrameWriter;

/**
 * What calls in both directions need.
 *
 * @param mapper reads and writes JSON
 * @param writer makes frames
 * @param reader authenticates frames
 * @param maxPayload bytes of arguments, results and frames
 * @param loader finds the classes of declared types
 */
record FunctionEnvironment(ObjectMapper mapper, FrameWriter writer, FrameReader reader, int maxPayload, ClassLoader loader) {
}
