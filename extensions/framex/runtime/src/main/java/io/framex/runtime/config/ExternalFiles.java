package io.framex.runtime.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.ConfigValueConfigSource;

/**
 * Files that SmallRye Config finds beside the running application, such as {@code config/application.properties}. The build has
 * not seen them, so what it fixes cannot be set there.
 */
final class ExternalFiles {

    private static final String FILE = "[source=file:";
    private static final Pattern PROFILE = Pattern.compile("%([^.]+)\\.(.+)");

    private final QuarkusKeys keys;

    ExternalFiles(KnownSettings known, List<SettingProblem> problems) {
        this.keys = new QuarkusKeys(known.buildTimeNames(), problems);
    }

    void check(ConfigSourceContext context) {
        // Where Quarkus builds and runs in one go, it has read the same files for the build a moment ago.
        if (LaunchMode.current().isDevOrTest()) {
            return;
        }
        for (ConfigSource source : context.getConfigSources()) {
            if (source.getName().contains(FILE)) {
                source.getPropertyNames().stream().sorted().forEach(name -> check(name, source, context.getProfiles()));
            }
        }
    }

    private void check(String name, ConfigSource source, List<String> profiles) {
        Matcher profile = PROFILE.matcher(name);
        boolean prefixed = profile.matches();
        if (!prefixed || List.of(profile.group(1).split(",")).stream().anyMatch(profiles::contains)) {
            keys.refuseBuildTime(prefixed ? profile.group(2) : name, origin(name, source));
        }
    }

    private static SettingOrigin origin(String name, ConfigSource source) {
        ConfigValue value = source instanceof ConfigValueConfigSource lines ? lines.getConfigValue(name) : null;
        return value == null ? SettingOrigin.of(SourceNames.shown(source.getName())) : ForeignLayers.origin(value);
    }
}
