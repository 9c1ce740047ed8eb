package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.is;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;

/** More plugins than one class of recorded bytecode describes. */
class ManyResourcesTest {

    /** The last one is alone in the class that describes it. */
    private static final int LAST = 2 * ResourceRecordingProcessor.RESOURCES_PER_CLASS;

    private static final String SOURCE = """
            package com.example.many;

            import java.util.List;
            import io.framex.OnRequest;
            import io.framex.Plugin;
            import io.smallrye.mutiny.Multi;

            @Plugin(name = "many%1$d")
            public class Many%1$d {

                public record Order(String item, int count) {
                }

                @OnRequest("/many%1$d/numbers")
                public int numbers(int number) {
                    return number + %1$d;
                }

                @OnRequest(value = "/many%1$d/orders/{customer}", methods = "POST")
                public List<String> order(String customer, Order order) {
                    return List.of(customer, order.item(), "%1$d");
                }

                @OnRequest(value = "/many%1$d/words")
                public Multi<String> words() {
                    return Multi.createFrom().items("one", "%1$d");
                }
            }
            """;

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(ManyResourcesTest::addPlugins)
            .overrideRuntimeConfigKey("framex.load_plugins", "com.example.many");

    @ParameterizedTest
    @ValueSource(ints = { 0, 99, 100, 199, LAST })
    void answersEachKindOfRoute(int plugin) {
        given().get("/api/v1/many" + plugin + "/numbers?number=41").then().statusCode(200).body("data", is(41 + plugin));
        given().contentType("application/json").body("{\"item\":\"tea\",\"count\":2}")
                .post("/api/v1/many" + plugin + "/orders/ann").then().statusCode(200)
                .body("data", is(List.of("ann", "tea", String.valueOf(plugin))));
        given().get("/api/v1/many" + plugin + "/words").then().statusCode(200).contentType("text/event-stream");
    }

    @Test
    void areDescribedInSeveralClasses() {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        for (int number = 0; number <= LAST / ResourceRecordingProcessor.RESOURCES_PER_CLASS; number++) {
            String name = "io.quarkus.runner.recorded.FrameXResources$describe" + number;
            assertThatCode(() -> application.loadClass(name)).doesNotThrowAnyException();
        }
    }

    @Test
    void checksTheRequestOfTheLast() {
        given().get("/api/v1/many" + LAST + "/numbers?number=many").then().statusCode(422);
        given().delete("/api/v1/many" + LAST + "/numbers").then().statusCode(405);
        given().get("/api/v1/many" + (LAST + 1) + "/numbers").then().statusCode(404);
    }

    private static void addPlugins(JavaArchive root) {
        try {
            Path folder = Files.createTempDirectory("many");
            List<String> arguments = new ArrayList<>(List.of("-parameters", "-proc:none", "-d", folder.toString(), "-cp",
                    System.getProperty("java.class.path")));
            for (int plugin = 0; plugin <= LAST; plugin++) {
                arguments.add(Files.writeString(folder.resolve("Many" + plugin + ".java"), SOURCE.formatted(plugin)).toString());
            }
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("The plugins do not compile");
            }
            for (File compiled : folder.resolve("com/example/many").toFile().listFiles()) {
                root.add(new FileAsset(compiled), "com/example/many/" + compiled.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
