package io.framex.runtime.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** A class path of single jars, such as a test has, is no packaged application. */
class UnpackagedApplicationTest {

    @Test
    void isNotFound() {
        assertThat(ApplicationLayout.running()).isEmpty();
        assertThat(new ApplicationLayout(Path.of("nowhere")).takesPlugins()).isFalse();
    }
}
