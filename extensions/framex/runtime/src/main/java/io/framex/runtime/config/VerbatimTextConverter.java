package io.framex.runtime.config;

import org.eclipse.microprofile.config.spi.Converter;

/** Keeps a text as it is, the empty one included, which SmallRye Config otherwise takes for an absent value. */
public final class VerbatimTextConverter implements Converter<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String convert(String value) {
        return value;
    }
}
