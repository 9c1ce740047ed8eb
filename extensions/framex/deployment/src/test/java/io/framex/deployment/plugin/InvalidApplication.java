package io.framex.deployment.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;

/** Applications whose build must fail with a report of what is wrong. */
final class InvalidApplication {

    /**
     * @param reported every text that the report must contain: codes, messages, places
     */
    static QuarkusUnitTest of(Class<?>[] classes, String... reported) {
        return new QuarkusUnitTest().withApplicationRoot(root -> root.addClasses(classes))
                .assertException(failure -> assertThat(report(failure)).contains(reported).contains("fix:"));
    }

    static Class<?>[] classes(Class<?>... classes) {
        return classes;
    }

    private static String report(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPluginsException) {
                return cause.getMessage();
            }
        }
        throw new AssertionError("The build failed for another reason", failure);
    }

    private InvalidApplication() {
    }
}
