package io.framex.deployment.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The reference page of a built-in plugin's settings. Used by the tests of the extensions that bring these plugins. */
public final class PluginReference {

    private static final String HEADER = """
            # Settings of the plugin `%1$s`

            Every setting below `[plugins.%1$s]`; [configuration](configuration.md) has all others. `<name>` stands for a name of
            your own. Generated from the Javadoc of the configuration mapping. After a change there, write it anew with

            <!-- not executed: it writes into the repository; its test fails where that is due -->
            ```sh
            mvn -pl extensions/framex-%1$s/deployment -am test -Dtest=%2$s \\
                -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true
            ```
            """;

    private PluginReference() {
    }

    /**
     * Checks that every setting is described, and that {@code docs/reference/<plugin>.md} says so.
     *
     * @param test the test that calls
     * @param root of the repository
     */
    public static void check(Class<?> test, Path root, String plugin, Class<?> mapping) throws IOException {
        List<DocumentedSetting> settings = ConfigurationModel.read(mapping, "plugins." + plugin);
        assertThat(settings).hasSizeGreaterThan(10).allSatisfy(setting -> assertThat(setting.description())
                .as(setting.setting().path()).endsWith("."));
        GeneratedFile.compare(root.resolve("docs/reference/" + plugin + ".md"),
                ReferencePage.render(HEADER.formatted(plugin, test.getSimpleName()), settings, Map.of()));
    }
}
