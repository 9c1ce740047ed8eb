package io.framex.runtime.catalog;

/** Where an HTTP request carries a parameter. */
public enum ParameterLocation {
    QUERY("query"),
    PATH("path"),
    HEADER("header"),
    COOKIE("cookie"),
    BODY("body"),
    /** A field or file of a multipart or URL-encoded form. */
    FORM("body"),
    /** Not taken from the request by name but provided by the server, such as a security context. */
    CONTEXT("context");

    private final String wireName;

    ParameterLocation(String wireName) {
        this.wireName = wireName;
    }

    /** The name by which validation errors call this location, as FastAPI does. */
    public String wireName() {
        return wireName;
    }
}
