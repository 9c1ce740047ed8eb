/**
 * {@code @OnProxy} functions: where each runs, the call of one that runs elsewhere, and the endpoint where others call those of
 * this instance.
 */
package io.framex.proxy.remote.function;
