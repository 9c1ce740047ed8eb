package io.framex.runtime.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RunArgumentsTest {

    private static final RunArguments WRITTEN = new RunArguments(List.of("run", "--plugin-dir=plugins", "--port", "0",
            "--load-plugins", "Foo.java", "--build-cache", "builds", "--build-cache-max=3", "--build-timeout", "9",
            "--load-plugins=orders", "--load-builtin-plugins", "echo"));

    @Test
    void bothSpellingsOfAnOptionCount() {
        assertThat(WRITTEN.values(RunArguments.LOAD_PLUGINS)).containsExactly("Foo.java", "orders");
        assertThat(WRITTEN.last(PluginStart.PLUGIN_DIR)).isEqualTo("plugins");
        assertThat(WRITTEN.last("--config")).isNull();
    }

    @Test
    void theBuiltApplicationIsToldOnlyWhatItUnderstands() {
        assertThat(WRITTEN.forBuilt(List.of("Foo", "orders"))).containsExactly("run", "--port", "0", "--load-builtin-plugins",
                "echo", "--load-plugins", "Foo", "--load-plugins", "orders");
    }

    @Test
    void anOptionWithoutItsValueIsLeftToTheParser() {
        assertThat(new RunArguments(List.of("run", "--load-plugins")).values(RunArguments.LOAD_PLUGINS)).isEmpty();
    }
}
