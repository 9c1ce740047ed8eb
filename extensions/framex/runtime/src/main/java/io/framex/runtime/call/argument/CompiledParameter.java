package io.framex.runtime.call.argument;

/**
 * What calls need to know about a parameter beside what the catalogue says.
 *
 * @param type type of a value, or of one element of a repeated one, boxed and in Jackson's canonical form
 * @param container what the method takes values in
 * @param defaultValue the text of {@code @DefaultValue}, or {@code null}
 */
public record CompiledParameter(String type, Container container, String defaultValue) {

    /** What a method takes the values of a parameter in. */
    public enum Container {
        NONE,
        OPTIONAL,
        LIST,
        SET
    }
}
