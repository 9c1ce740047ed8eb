package io.framex;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of a plugin that declares no {@code @ConfigMapping}: its {@code [plugins.<name>]} section, read freely.
 * <p>
 * Inject it into a class of the plugin; which section it reads follows from the injecting class. Thread safe.
 */
public interface PluginConfig {

    /**
     * Reads one setting.
     *
     * @param key key within the section, {@code .} between levels, verbatim otherwise
     * @param type target type; any type that SmallRye Config converts to
     * @return the value, or empty where the section does not have the key
     * @throws IllegalArgumentException where the value cannot be converted
     */
    <T> Optional<T> get(String key, Class<T> type);

    /**
     * The whole section.
     *
     * @return tables as maps, arrays as lists, scalars as {@code String}; unmodifiable, empty where there is no section
     */
    Map<String, Object> asMap();
}
