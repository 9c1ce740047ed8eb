package io.framex.deployment.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.deployment.config.MappedSetting;
import io.framex.deployment.config.MappingReader;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.KnownSettings;
import io.framex.runtime.config.SettingEntry;
import io.framex.runtime.config.Settings;
import io.framex.runtime.config.SettingsRequest;

/** With {@code -Dreference.write=true} writes the generated files instead of comparing them. */
class ConfigurationReferenceTest {

    private static final Path ROOT = Path.of("..", "..", "..");

    @TempDir
    Path folder;

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        GeneratedFile.compare(ROOT.resolve("docs/reference/configuration.md"), ReferencePage.render(ConfigurationModel.read(), ConfigurationModel.sections()));
    }

    @Test
    void theSampleFileIsUpToDate() throws IOException {
        GeneratedFile.compare(ROOT.resolve("config.toml"), SampleFile.render(ConfigurationModel.read(), ConfigurationModel.sections()));
    }

    @Test
    void theSampleFileSetsNothing() throws IOException {
        assertThat(load(SampleFile.render(ConfigurationModel.read(), ConfigurationModel.sections())).entries()).isEmpty();
    }

    @Test
    void theSampleFileIsAcceptedWhenItIsUncommented() throws IOException {
        String uncommented = SampleFile.render(ConfigurationModel.read(), ConfigurationModel.sections()).lines()
                .map(line -> line.matches("#[^ ].*") ? line.substring(1) : line).collect(Collectors.joining("\n"));

        assertThat(load(uncommented).entries()).extracting(SettingEntry::key).contains("server.port", "auth.keys.billing.value",
                "docs.action_buttons[0].inputs[0].name").hasSizeGreaterThan(100);
    }

    @Test
    void everySettingIsDescribed() throws IOException {
        assertThat(ConfigurationModel.read()).allSatisfy(setting -> assertThat(setting.description()).endsWith("."));
    }

    private Settings load(String toml) throws IOException {
        Files.writeString(folder.resolve("config.toml"), toml);
        KnownSettings known = new KnownSettings(
                MappingReader.read(FrameXConfig.class, "").stream().map(MappedSetting::setting).toList(), Set.of("local"),
                Set.of());
        return Settings.load(new SettingsRequest(Map.of(), Optional.empty(), folder, Map.of()), known,
                new PluginCatalog(List.of()));
    }
}
