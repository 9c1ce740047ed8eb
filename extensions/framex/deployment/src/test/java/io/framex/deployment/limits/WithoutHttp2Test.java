package io.framex.deployment.limits;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** The same limits hold where HTTP/2 is switched off, and connections live as long. */
class WithoutHttp2Test extends RequestTimeContract {

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with(LIMITS)
            .overrideRuntimeConfigKey("quarkus.http.http2", "false");
}
