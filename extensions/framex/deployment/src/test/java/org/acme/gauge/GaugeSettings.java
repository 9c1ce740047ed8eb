package org.acme.gauge;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "framex.plugins.gauge", namingStrategy = NamingStrategy.SNAKE_CASE)
public interface GaugeSettings {

    String token();

    @WithDefault("7")
    int limit();

    Map<String, String> units();
}
