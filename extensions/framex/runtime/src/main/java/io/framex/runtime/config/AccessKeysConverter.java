package io.framex.runtime.config;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads the keys of a rule: a JSON array, or names separated by commas. */
public final class AccessKeysConverter implements Converter<AccessKeys> {

    private static final long serialVersionUID = 1L;

    @Override
    public AccessKeys convert(String value) {
        String text = value.trim();
        if (text.startsWith("[")) {
            SettingArray array = (SettingArray) JsonText.read(text, SettingOrigin.of("auth.rules"));
            return new AccessKeys(array.items().stream().map(item -> ((SettingScalar) item).text()).toList());
        }
        List<String> keys = Stream.of(text.split(",")).map(String::trim).filter(key -> !key.isEmpty()).toList();
        return new AccessKeys(keys);
    }
}
