package io.framex.proxy.remote;

/** Wire formats of remote functions. */
public enum FunctionCodec {
    /** Compressed, and encrypted and authenticated where there are keys. */
    FRAMEX_2,
    /** What Python FrameX 0.4 speaks; hides nothing. */
    FRAMEX_1
}
