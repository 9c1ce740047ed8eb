package io.framex.runtime.catalog;

import java.util.List;
import java.util.function.Supplier;

/** The catalogue of this application, available without starting it. */
public final class CompiledPlugins {

    private static final String GENERATED = "io.framex.generated.CompiledPlugins";

    /**
     * Loads the catalogue that was generated when the application was built.
     *
     * @return the catalogue; empty where the build generated none
     */
    @SuppressWarnings("unchecked")
    public static PluginCatalog catalog() {
        try {
            Class<?> generated = Class.forName(GENERATED, true, Thread.currentThread().getContextClassLoader());
            return ((Supplier<PluginCatalog>) generated.getConstructor().newInstance()).get();
        } catch (ClassNotFoundException e) {
            return new PluginCatalog(List.of());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generated plugin catalogue cannot be loaded", e);
        }
    }

    private CompiledPlugins() {
    }
}
