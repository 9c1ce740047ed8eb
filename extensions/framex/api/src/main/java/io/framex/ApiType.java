package io.framex;

/** How a plugin method can be reached. */
public enum ApiType {
    /** Over HTTP, by method and path. */
    HTTP,
    /** From other plugins, by function name {@code <plugin>.<SimpleClassName>.<method>}. */
    FUNC,
    /** Both over HTTP and by function name. */
    ALL
}
