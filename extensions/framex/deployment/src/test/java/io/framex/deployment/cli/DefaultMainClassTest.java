package io.framex.deployment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.MainClassBuildItem;
import io.quarkus.test.QuarkusUnitTest;

class DefaultMainClassTest {

    /** The build and the test see different copies of this class. */
    private static final String CHOSEN = DefaultMainClassTest.class.getName();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .addBuildChainCustomizer(chain -> chain
                    .addBuildStep(context -> System.setProperty(CHOSEN,
                            context.consume(MainClassBuildItem.class).getClassName()))
                    .consumes(MainClassBuildItem.class).produces(FeatureBuildItem.class).build());

    @Test
    void anApplicationIsAFramexBinary() {
        assertThat(System.getProperty(CHOSEN)).isEqualTo(DefaultMain.class.getName());
    }
}
