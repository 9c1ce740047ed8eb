package io.framex.deployment.call;

import io.quarkus.test.QuarkusUnitTest;

/** Two plugins, of which one calls the other. */
final class ComposedApplication {

    static QuarkusUnitTest create() {
        return new QuarkusUnitTest().withApplicationRoot(root -> root.addPackage("com.example.composed.provider")
                .addPackage("com.example.composed.caller").addClass(ComposedApplication.class))
                .overrideRuntimeConfigKey("framex.load_plugins", "target,caller");
    }

    private ComposedApplication() {
    }
}
