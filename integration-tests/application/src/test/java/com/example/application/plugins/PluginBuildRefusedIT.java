package com.example.application.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.example.application.server.FrameXProcess;

/** Neither an application that was packaged without what a build needs nor a native binary can take in plugins. */
class PluginBuildRefusedIT {

    @Test
    void aFolderOfPluginsIsRefusedWithTheRemedy() {
        FrameXProcess server = FrameXProcess.start("", "--plugin-dir", ".");

        assertThat(server.awaitExit()).isEqualTo(1);
        assertRefused(server.output());
    }

    @Test
    void aSourceFileIsRefusedWithTheRemedy() {
        FrameXProcess server = FrameXProcess.start("", "--load-plugins", "Foo.java");

        assertThat(server.awaitExit()).isEqualTo(1);
        assertRefused(server.output());
    }

    private static void assertRefused(String output) {
        boolean onBinary = !System.getProperty("application.binary", "").isEmpty();
        assertThat(output.lines()).singleElement().asString().startsWith(onBinary
                ? "A native binary cannot take in plugins: "
                : "This application cannot take in plugins: ")
                .contains(onBinary ? "FRAMEX_JVM=1" : "quarkus.package.jar.type=mutable-jar");
    }
}
