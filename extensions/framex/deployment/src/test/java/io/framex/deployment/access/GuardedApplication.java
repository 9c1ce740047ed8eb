package io.framex.deployment.access;

import com.example.guarded.GuardedPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;

/** The application whose APIs are protected. */
final class GuardedApplication {

    static QuarkusUnitTest create() {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addClasses(GuardedPlugin.class, GuardedApplication.class, RawClient.class,
                        Http2Frames.class))
                .overrideRuntimeConfigKey("framex.load_plugins", "guarded")
                .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo");
    }

    static QuarkusUnitTest with(String... rules) {
        QuarkusUnitTest application = create();
        for (int i = 0; i < rules.length; i += 2) {
            application.overrideRuntimeConfigKey("framex.auth.rules.\"" + rules[i] + "\"", rules[i + 1]);
        }
        return application;
    }

    private GuardedApplication() {
    }
}
