package io.framex.deployment.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;
import io.framex.runtime.catalog.ResponseKind;

/** The catalogue of 1,000 plugins with 10 routes each has more constants than fit into one class. */
class ManyPluginsTest {

    @Test
    void allAreInTheCatalogue() throws ReflectiveOperationException {
        List<PluginDescriptor> plugins = new ArrayList<>();
        IntStream.range(0, 1000).forEach(i -> plugins.add(plugin(i)));
        Classes classes = new Classes();

        new CatalogGenerator(classes.bytes::put).generate(plugins);

        PluginCatalog catalog = (PluginCatalog) ((Supplier<?>) classes.loadClass(GeneratedNames.COMPILED_PLUGINS)
                .getConstructor().newInstance()).get();
        assertThat(catalog.plugins()).isEqualTo(plugins);
        assertThat(classes.bytes).hasSizeGreaterThan(1);
    }

    private static PluginDescriptor plugin(int number) {
        String className = "com.example.Plugin" + number;
        return new PluginDescriptor(new PluginIdentity("plugin" + number, className, "1", "", "", "", false),
                new PluginPolicy(List.of(), 0, List.of(), 0),
                IntStream.range(0, 10).mapToObj(route -> new HttpApi("GET", "/api/v1/plugin" + number + "/route" + route,
                        className, "route" + route, "plugin" + number + "_route" + route, List.of(), ResponseKind.ENVELOPE))
                        .toList(),
                List.of());
    }

    private static final class Classes extends ClassLoader {

        private final Map<String, byte[]> bytes = new HashMap<>();

        Classes() {
            super(ManyPluginsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] found = bytes.get(name.replace('.', '/') + ".class");
            if (found == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, found, 0, found.length);
        }
    }
}
