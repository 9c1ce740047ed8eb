package io.framex.rpc.store;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Settings as they are read from configuration, with their defaults. */
public final class SettingsOf {

    private SettingsOf() {
    }

    /**
     * @param given names, with dashes, and values
     */
    public static <T> T type(Class<T> type, Map<String, String> given) {
        Map<String, String> prefixed = new HashMap<>();
        given.forEach((name, value) -> prefixed.put("tested." + name, value));
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(type, "tested")
                .withSources(new PropertiesConfigSource(prefixed, "test", 1)).build().getConfigMapping(type, "tested");
    }
}
