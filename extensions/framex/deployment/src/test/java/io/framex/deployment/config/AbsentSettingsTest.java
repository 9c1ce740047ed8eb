package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.Settings;
import io.framex.runtime.config.SettingsConfigBuilder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.Secret;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;

/** SmallRye Config asks the converter of an absent optional value about the empty text, which a converter may not survive. */
class AbsentSettingsTest {

    private static final Map<String, String> ONE_OF_EACH_GROUP = Map.of(
            "framex.auth.keys.billing.value", "k",
            "framex.auth.oauth.provider", "gitlab",
            "framex.auth.oauth.client_id", "id",
            "framex.auth.oauth.base_url", "https://example.com",
            "framex.deployments.foo.replicas", "1",
            "framex.docs.action_buttons[0].title", "t",
            "framex.docs.action_buttons[0].url", "/x",
            "framex.docs.action_buttons[0].inputs[0].name", "n",
            "framex.docs.action_buttons[0].inputs[0].label", "l",
            "framex.repository.auth.gitlab.endpoints[0].host", "h");

    @TempDir
    Path folder;

    private final List<String> present = new ArrayList<>();

    @Test
    void nothingHasToBeSet() throws Exception {
        visit("", config(Map.of()));

        assertThat(present).isEmpty();
    }

    @Test
    void nothingElseHasToBeSetInAnyGroup() throws Exception {
        visit("", config(ONE_OF_EACH_GROUP));

        assertThat(present).contains(".auth.oauth", ".deployments.foo.replicas").noneMatch(path -> path.contains("expires")
                || path.contains("startTimeout") || path.contains("timeZone") || path.contains("placement"));
    }

    private FrameXConfig config(Map<String, String> properties) {
        Settings.install(new Workspace(folder).load());
        ConfigSource source = new PropertiesConfigSource(properties, "test", 250);
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(FrameXConfig.class).withSources(source);
        return new SettingsConfigBuilder().configBuilder(builder).build().getConfigMapping(FrameXConfig.class);
    }

    /** SmallRye Config makes an optional secret of an absent value, too; that one holds nothing. */
    private static Object unwrapped(Object value) {
        return value instanceof Secret<?> secret ? secret.get() : value;
    }

    /** Reads everything; notes the optional values that are there without a default. */
    private void visit(String path, Object group) throws Exception {
        for (Class<?> mapping : group.getClass().getInterfaces()) {
            for (Method method : mapping.getMethods()) {
                if (mapping.getPackage().equals(FrameXConfig.class.getPackage())) {
                    Object value = method.invoke(group);
                    note(path + '.' + method.getName(), value, method.isAnnotationPresent(WithDefault.class));
                }
            }
        }
    }

    private void note(String path, Object found, boolean hasDefault) throws Exception {
        Object value = found instanceof Optional<?> optional ? optional.map(AbsentSettingsTest::unwrapped) : found;
        boolean set = value instanceof Optional<?> optional && optional.isPresent()
                || value instanceof OptionalInt number && number.isPresent()
                || value instanceof OptionalDouble decimal && decimal.isPresent();
        if (set && !hasDefault) {
            present.add(path);
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            visit(path, optional.get());
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                visit(path + '.' + entry.getKey(), entry.getValue());
            }
        } else if (value instanceof Collection<?> items) {
            for (Object item : items) {
                visit(path + "[]", item);
            }
        } else {
            visit(path, value);
        }
    }
}
