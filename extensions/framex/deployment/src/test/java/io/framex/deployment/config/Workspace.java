package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.KnownSetting;
import io.framex.runtime.config.KnownSettings;
import io.framex.runtime.config.SettingProblem;
import io.framex.runtime.config.Settings;
import io.framex.runtime.config.SettingsRequest;

/** A folder with configuration files, an environment and a command line. */
final class Workspace {

    private static final KnownSettings CORE = new KnownSettings(
            MappingReader.read(FrameXConfig.class, "").stream().map(MappedSetting::setting).toList(), Set.of("local"),
            Set.of("quarkus.package.jar.type", "quarkus.native.additional-build-args", "quarkus.foo.*.bar"));

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Object> commandLine = new HashMap<>();
    private Optional<Path> configFile = Optional.empty();
    private KnownSettings known = CORE;
    private PluginCatalog catalog = new PluginCatalog(List.of());

    Workspace(Path folder) {
        this.folder = folder;
    }

    Workspace file(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    Workspace variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Workspace option(String key, Object value) {
        commandLine.put(key, value);
        return this;
    }

    Workspace config(String file) {
        configFile = Optional.of(Path.of(file));
        return this;
    }

    /** Compiles in a plugin with a configuration mapping. */
    Workspace plugin(String name, Class<?> mapping) {
        List<KnownSetting> settings = new ArrayList<>(known.settings());
        MappingReader.read(mapping, "plugins." + name).forEach(mapped -> settings.add(mapped.setting()));
        known = new KnownSettings(settings, known.engines(), known.buildTimeNames());
        return plugin(name);
    }

    /** Compiles in a plugin without one. */
    Workspace plugin(String name) {
        List<PluginDescriptor> plugins = new ArrayList<>(catalog.plugins());
        plugins.add(new PluginDescriptor(new PluginIdentity(name, "org.acme." + name + ".It", "", "", "", "", false),
                new PluginPolicy(List.of(), 0, List.of(), 0), List.of(), List.of()));
        catalog = new PluginCatalog(plugins);
        return this;
    }

    Settings load() {
        return Settings.load(new SettingsRequest(commandLine, configFile, folder, environment), known, catalog);
    }

    List<String> problems() {
        InvalidSettingsException failure = catchThrowableOfType(InvalidSettingsException.class, this::load);
        return failure == null ? List.of() : failure.problems().stream().map(SettingProblem::toString).toList();
    }
}
