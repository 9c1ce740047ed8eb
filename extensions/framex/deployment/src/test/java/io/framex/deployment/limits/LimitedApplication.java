package io.framex.deployment.limits;

import com.example.limited.LimitedPlugin;

import io.framex.deployment.access.Http2Frames;
import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;

/** The application that is held to small limits. */
final class LimitedApplication {

    static final String POST = "POST /api/v1/limited/body HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    static QuarkusUnitTest with(String... limits) {
        QuarkusUnitTest application = new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addClasses(LimitedPlugin.class, LimitedApplication.class, RawClient.class,
                        DrippingClient.class, RequestTimeContract.class, Http2Frames.class))
                .overrideRuntimeConfigKey("framex.load_plugins", "limited");
        for (int i = 0; i < limits.length; i += 2) {
            application.overrideRuntimeConfigKey("framex.server.limits." + limits[i], limits[i + 1]);
        }
        return application;
    }

    private LimitedApplication() {
    }
}
