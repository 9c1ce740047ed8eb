package org.acme.gauge;

import jakarta.inject.Inject;

import io.framex.OnRequest;
import io.framex.Plugin;

@Plugin(name = "gauge")
public class GaugePlugin {

    @Inject
    GaugeSettings settings;

    @OnRequest("/gauge")
    public String gauge() {
        return settings.token() + " " + settings.limit() + " " + settings.units();
    }
}
