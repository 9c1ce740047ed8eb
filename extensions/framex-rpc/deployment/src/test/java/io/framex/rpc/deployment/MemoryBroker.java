package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;

import org.awaitility.Awaitility;

import io.quarkus.test.QuarkusUnitTest;

/** A broker without keys that keeps requests in memory. */
final class MemoryBroker {

    private MemoryBroker() {
    }

    /** The application, with no classes but this one. */
    static QuarkusUnitTest create() {
        return new QuarkusUnitTest().withApplicationRoot(root -> root.addClass(MemoryBroker.class))
                .overrideRuntimeConfigKey("framex.load_builtin_plugins", "rpc")
                .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory");
    }

    static void awaitStarted() {
        Awaitility.await().until(() -> given().get("/health/ready").statusCode() == 200);
    }
}
