package io.framex.runtime.catalog;

/** Where an HTTP request carries a parameter. */
public enum ParameterLocation {
    QUERY("query"),
    PATH("path"),
    BODY("body"),
    /** A field or file of a multipart or URL-encoded form. */
    FORM("body");

    private final String wireName;

    ParameterLocation(String wireName) {
        this.wireName = wireName;
    }

    /** The name by which validation errors call this location, as FastAPI does. */
    public String wireName() {
        return wireName;
    }
}
