package io.framex.proxy.remote;

/** When and how arguments and results of remote functions are compressed; short ones never are. */
public enum FunctionCompression {
    /** Unless the other instance is on the same machine, where fewer bytes gain nothing. */
    AUTO,
    /** Always. */
    DEFLATE,
    /** Never: where the network is faster than compression. */
    NONE,
    /** Always, by zstd, which the called instance has to accept. */
    ZSTD;

    /**
     * Whether what goes to an instance is compressed.
     *
     * @param host its address, or its name where that is known
     */
    public boolean appliesTo(String host) {
        return switch (this) {
            case AUTO -> !isLoopback(host);
            case DEFLATE, ZSTD -> true;
            case NONE -> false;
        };
    }

    /** How calls are compressed, if they are. */
    public PayloadCompression payload() {
        return this == ZSTD ? PayloadCompression.ZSTD : PayloadCompression.DEFLATE;
    }

    private static boolean isLoopback(String host) {
        return host.startsWith("127.") || host.equals("localhost") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }
}
