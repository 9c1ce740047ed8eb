package io.framex.rpc.store;

/**
 * Whom a request is for.
 *
 * @param app name of the application
 * @param function the function to invoke
 * @param reported the function's name as the sender calls it
 * @param destination the address, or the {@code syft://} URL, as the sender wrote it
 */
public record Target(String app, String function, String reported, String destination) {
}
