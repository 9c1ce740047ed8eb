package io.framex.proxy.remote.classic;

/**
 * A call as it came, whose arguments were not looked at.
 *
 * @param function name of the function
 * @param data the arguments, encoded
 */
public record ClassicCall(String function, String data) {
}
