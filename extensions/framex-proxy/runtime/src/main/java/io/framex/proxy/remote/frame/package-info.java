/**
 * The wire format {@code framex-2}: frames, their keys, and what keeps old frames out. {@code docs/reference/wire.md} specifies
 * it byte by byte.
 */
package io.framex.proxy.remote.frame;
