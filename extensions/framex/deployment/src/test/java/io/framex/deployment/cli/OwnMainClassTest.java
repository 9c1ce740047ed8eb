package io.framex.deployment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.MainClassBuildItem;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.test.QuarkusUnitTest;

class OwnMainClassTest {

    /** The build and the test see different copies of this class. */
    private static final String CHOSEN = OwnMainClassTest.class.getName();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Own.class))
            .addBuildChainCustomizer(chain -> chain
                    .addBuildStep(context -> System.setProperty(CHOSEN,
                            context.consume(MainClassBuildItem.class).getClassName()))
                    .consumes(MainClassBuildItem.class).produces(FeatureBuildItem.class).build());

    @Test
    void theMainClassOfTheApplicationWins() {
        assertThat(System.getProperty(CHOSEN)).isEqualTo(Own.class.getName());
    }

    @QuarkusMain
    public static class Own {
        public static void main(String... arguments) {
            Quarkus.run(arguments);
        }
    }
}
