package io.framex.runtime.http.validation;

/** Converts text to the scalar types that plugin authors wrote themselves. Generated when the application is built. */
public interface ScalarConversions {

    /**
     * Converts text.
     *
     * @param className fully qualified name of the type
     * @param text the text
     * @return the value; the text itself where the type is not known
     * @throws Exception what the type's own constructor or factory throws
     */
    Object convert(String className, String text) throws Exception;
}
