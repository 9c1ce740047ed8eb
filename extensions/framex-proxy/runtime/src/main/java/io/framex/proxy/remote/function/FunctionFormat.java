package io.framex.proxy.remote.function;

import io.framex.proxy.remote.FunctionCodec;
import io.framex.proxy.remote.FunctionCompression;

/**
 * How calls of one instance are written.
 *
 * @param codec wire format
 * @param compression in {@code framex-2}
 * @param audience its {@code instance_id}
 */
record FunctionFormat(FunctionCodec codec, FunctionCompression compression, String audience) {
}
