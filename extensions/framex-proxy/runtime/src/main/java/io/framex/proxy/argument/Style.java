package io.framex.proxy.argument;

import java.util.Arrays;

/** How lists and objects are written, as OpenAPI names it. */
public enum Style {

    SIMPLE("simple", ","), FORM("form", ","), SPACES("spaceDelimited", "%20"), PIPES("pipeDelimited", "%7C"),
    DEEP("deepObject", ","),
    /** A style of paths that is not written here: values that are no lists or objects are written as usual. */
    OTHER("", ",");

    private final String wireName;
    private final String delimiter;

    Style(String wireName, String delimiter) {
        this.wireName = wireName;
        this.delimiter = delimiter;
    }

    /** What stands between items that share one value. */
    public String delimiter() {
        return delimiter;
    }

    /** {@link #OTHER} for what is not known. */
    public static Style of(String name) {
        return Arrays.stream(values()).filter(style -> style.wireName.equals(name)).findFirst().orElse(OTHER);
    }
}
