package io.framex.runtime.openapi;

/** Specification extensions in FrameX's OpenAPI documents. */
public final class OpenApiExtensions {

    /** On an operation: name of the plugin that it belongs to. */
    public static final String PLUGIN = "x-framex-plugin";

    private OpenApiExtensions() {
    }
}
