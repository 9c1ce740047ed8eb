package io.framex.runtime.cli.context;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.Settings;
import io.framex.runtime.config.SettingsRequest;
import picocli.CommandLine.Option;

/** {@code --config}, for every command that depends on the settings. */
public class ConfigOption {

    @Option(names = "--config", paramLabel = "FILE",
            description = "Configuration file to read instead of config.toml in the working directory.")
    Path file;

    /** For picocli, which sets the file. */
    public ConfigOption() {
    }

    /** @param file the file that was given, or {@code null} */
    public ConfigOption(Path file) {
        this.file = file;
    }

    /**
     * Reads and checks all settings, those that Quarkus will read included.
     *
     * @param context where to look
     * @param commandLine settings given as options, by dotted key
     * @throws InvalidSettingsException where any source holds something wrong
     */
    public Settings load(CommandContext context, Map<String, Object> commandLine) {
        return load(context, commandLine, context.catalog().get());
    }

    /**
     * As {@link #load(CommandContext, Map)}, for plugins that may differ from those compiled in.
     *
     * @throws InvalidSettingsException where any source holds something wrong
     */
    public Settings load(CommandContext context, Map<String, Object> commandLine, PluginCatalog catalog) {
        return Settings.effective(request(context, commandLine), catalog);
    }

    /**
     * What the settings are to be read from.
     *
     * @param context where to look
     * @param commandLine settings given as options, by dotted key
     */
    public SettingsRequest request(CommandContext context, Map<String, Object> commandLine) {
        return new SettingsRequest(commandLine, Optional.ofNullable(file), context.workingDirectory(), context.environment());
    }
}
