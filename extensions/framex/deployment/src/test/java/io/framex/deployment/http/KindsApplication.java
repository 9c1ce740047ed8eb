package io.framex.deployment.http;

import io.quarkus.test.QuarkusUnitTest;

/** The application with every kind of API. */
final class KindsApplication {

    static QuarkusUnitTest create() {
        return new QuarkusUnitTest().withApplicationRoot(root -> root.addPackage("com.example.kinds").addClasses(KindsApplication.class, RawClient.class))
                .overrideRuntimeConfigKey("framex.load_plugins", "kinds");
    }

    private KindsApplication() {
    }
}
