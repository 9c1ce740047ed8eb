package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;

/** Applications and administrators whose keys are those of {@code auth.keys}. */
class NamedKeysTest {

    /** The SHA-256 of {@code billing-key}. */
    private static final String DIGEST = "1360cf85a9cad115d1274ab6188bd172ec443505e7be006c723e74bcacd284a0";

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create()
            .overrideRuntimeConfigKey("framex.auth.keys.billing.sha256", DIGEST)
            .overrideRuntimeConfigKey("framex.auth.keys.root.value", "root-key")
            .overrideRuntimeConfigKey("framex.auth.keys.old.value", "old-key")
            .overrideRuntimeConfigKey("framex.auth.keys.old.expires", "2020-01-01T00:00:00Z")
            .overrideRuntimeConfigKey("framex.auth.keys.unused.value", "unused-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.admin_keys", "@root,@old")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.invoices.keys", "@billing,invoices-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.receipts.keys", "@billing");

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static RequestSpecification with(String key) {
        return given().header("X-API-Key", key).contentType("application/json");
    }

    @Test
    void aNamedKeyBelongsToEveryApplicationThatNamesIt() {
        with("billing-key").get("/rpc/inbox/invoices").then().statusCode(200).body("requests", hasSize(0));
        with("billing-key").get("/rpc/inbox/receipts").then().statusCode(200);
        with("invoices-key").get("/rpc/inbox/invoices").then().statusCode(200);
        with("invoices-key").get("/rpc/inbox/receipts").then().statusCode(403);
        with("billing-key").get("/rpc/dead").then().statusCode(403);
        with("root-key").get("/rpc/dead").then().statusCode(200);
    }

    @Test
    void aKeyThatHasExpiredOrThatNothingNamesOpensNothing() {
        with("old-key").get("/rpc/dead").then().statusCode(401).body("detail", is("A valid key is required"));
        with("unused-key").get("/rpc/dead").then().statusCode(401);
        with("@root").get("/rpc/dead").then().statusCode(401);
    }
}
