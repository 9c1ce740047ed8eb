package io.framex.runtime.cli;

import java.util.List;

import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;
import io.framex.runtime.catalog.ResponseKind;

/** A built-in plugin, and one of an author that calls it. */
final class SamplePlugins {

    private SamplePlugins() {
    }

    static PluginCatalog catalog() {
        return new PluginCatalog(List.of(
                new PluginDescriptor(
                        new PluginIdentity("echo", "io.framex.plugins.echo.EchoPlugin", "0.1.0", "Repeats", "FrameX", "", true),
                        new PluginPolicy(List.of(), 0, List.of(), 0),
                        List.of(new HttpApi("GET", "/api/v1/echo", "io.framex.plugins.echo.EchoPlugin", "echo",
                                "echo_EchoPlugin_echo", List.of(), ResponseKind.ENVELOPE)),
                        List.of(new FunctionApi("echo.EchoPlugin.confess", "io.framex.plugins.echo.EchoPlugin", "confess",
                                List.of(), false, "{}"))),
                new PluginDescriptor(
                        new PluginIdentity("foo", "com.example.FooPlugin", "2.0", "Uses echo", "me", "", false),
                        new PluginPolicy(List.of("/api/v1/echo", "echo.EchoPlugin.confess", "bar.Bar.baz"), 0, List.of(), 0),
                        List.of(), List.of())));
    }
}
