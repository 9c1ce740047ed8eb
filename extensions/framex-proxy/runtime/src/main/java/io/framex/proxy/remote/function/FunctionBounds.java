package io.framex.proxy.remote.function;

import java.time.Duration;

/**
 * What bounds calls of other instances.
 *
 * @param maxCalls how many run at the same time
 * @param rememberedCalls how many results of idempotent functions are kept
 * @param replayWindow how long they are kept, and how far clocks may differ
 * @param maxHops how many instances may have passed a call on
 */
record FunctionBounds(int maxCalls, int rememberedCalls, Duration replayWindow, int maxHops) {
}
