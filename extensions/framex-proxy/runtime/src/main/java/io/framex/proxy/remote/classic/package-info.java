/**
 * The wire format {@code framex-1}, by which instances of Python FrameX 0.4 call functions of each other. It hides nothing: what
 * it calls encryption has a key that everybody knows. {@code docs/reference/framex-1.md} tells what it loses.
 */
package io.framex.proxy.remote.classic;
