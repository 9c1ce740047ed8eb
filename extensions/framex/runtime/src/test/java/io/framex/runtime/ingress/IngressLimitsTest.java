package io.framex.runtime.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;
import io.framex.runtime.catalog.ResponseKind;
import io.framex.runtime.config.FrameXConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class IngressLimitsTest {

    @Test
    void ofAPluginIsTheBaseWhereNothingElseIsSaid() {
        assertThat(limits(Map.of(), plugin("foo", 0)).plugins().get("foo"))
                .isEqualTo(new IngressLimit(1000, "base_ingress_config.max_ongoing_requests"));
        assertThat(limits(Map.of("base_ingress_config.max_ongoing_requests", "7"), plugin("foo", 0)).plugins().get("foo")
                .value()).isEqualTo(7);
    }

    @Test
    void ofAPluginIsItsOwnBeforeTheBase() {
        assertThat(limits(Map.of("base_ingress_config.max_ongoing_requests", "7"), plugin("foo", 3)).plugins().get("foo")
                .value()).isEqualTo(3);
    }

    @Test
    void ofAPluginIsTheOperatorsBeforeAllOthers() {
        assertThat(limits(Map.of("deployments.foo.max_ongoing_requests", "20"), plugin("foo", 3)).plugins().get("foo"))
                .isEqualTo(new IngressLimit(20, "deployments.foo.max_ongoing_requests"));
    }

    @Test
    void ofTheWholeIsDerivedAsInPythonFrameX() {
        assertThat(limits(Map.of(), plugin("foo", 0)).whole().value()).isEqualTo(6000);
        assertThat(limits(Map.of("base_ingress_config.max_ongoing_requests", "3"), plugin("foo", 0)).whole().value())
                .isEqualTo(18);
        PluginDescriptor[] eight = IntStream.range(0, 8).mapToObj(i -> plugin("p" + i, 0)).toArray(PluginDescriptor[]::new);
        assertThat(limits(Map.of(), eight).whole().value()).isEqualTo(8000);
    }

    @Test
    void ofTheWholeNeverKeepsAPluginFromItsOwnLimit() {
        assertThat(limits(Map.of("deployments.foo.max_ongoing_requests", "20000"), plugin("foo", 0), plugin("bar", 0))
                .whole().value()).isEqualTo(21_000);
    }

    @Test
    void ofTheWholeIsWhatTheOperatorSays() {
        assertThat(limits(Map.of("server.ingress_config.max_ongoing_requests", "5"), plugin("foo", 0)).whole())
                .isEqualTo(new IngressLimit(5, "server.ingress_config.max_ongoing_requests"));
    }

    @Test
    void doNotExistWhereTheyAreSwitchedOff() {
        IngressLimits none = limits(Map.of("base_ingress_config.max_ongoing_requests", "-1"), plugin("foo", 0));
        assertThat(none.plugins().get("foo").value()).isEqualTo(Bulkhead.UNLIMITED);
        assertThat(none.whole().value()).isEqualTo(Bulkhead.UNLIMITED);
        assertThat(limits(Map.of("deployments.foo.max_ongoing_requests", "-1"), plugin("foo", 0), plugin("bar", 0)).whole()
                .value()).isEqualTo(Bulkhead.UNLIMITED);
    }

    private static PluginDescriptor plugin(String name, int limit) {
        HttpApi api = new HttpApi("GET", "/api/v1/" + name, "C", "m", name, List.of(), ResponseKind.ENVELOPE);
        return new PluginDescriptor(new PluginIdentity(name, "C", "", "", "", "", false), new PluginPolicy(List.of(), 0, List.of(),
                limit), List.of(api), List.of());
    }

    private static IngressLimits limits(Map<String, String> settings, PluginDescriptor... active) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((key, value) -> properties.put("framex." + key, value));
        FrameXConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(FrameXConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build()
                .getConfigMapping(FrameXConfig.class);
        return IngressLimits.of(config, List.of(active));
    }
}
