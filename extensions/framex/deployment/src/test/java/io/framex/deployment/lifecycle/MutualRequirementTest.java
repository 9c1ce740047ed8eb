package io.framex.deployment.lifecycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class MutualRequirementTest {

    private static final List<String> STARTED = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Ping.class, Pong.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "ping,pong")
            .setLogRecordPredicate(record -> record.getMessage().contains("require each other"))
            .assertLogRecords(records -> assertThat(records).singleElement().satisfies(
                    record -> assertThat(record.getParameters()).containsExactly("ping -> pong -> ping")));

    @Test
    void startsByPriorityWithAWarning() {
        await().untilAsserted(() -> given().get("/health/ready").then().statusCode(200));
        assertThat(STARTED).containsExactly("pong", "ping");
    }

    @Plugin(name = "ping", priority = 1, requiredRemoteApis = "pong.Pong.pong")
    public static class Ping implements PluginLifecycle {
        @Override
        public Uni<Void> onStart() {
            STARTED.add("ping");
            return PluginLifecycle.super.onStart();
        }

        @OnRequest(type = ApiType.FUNC)
        public String ping() {
            return "ping";
        }
    }

    @Plugin(name = "pong", priority = 2, requiredRemoteApis = "ping.Ping.ping")
    public static class Pong implements PluginLifecycle {
        @Override
        public Uni<Void> onStart() {
            STARTED.add("pong");
            return PluginLifecycle.super.onStart();
        }

        @OnRequest(type = ApiType.FUNC)
        public String pong() {
            return "pong";
        }
    }
}
