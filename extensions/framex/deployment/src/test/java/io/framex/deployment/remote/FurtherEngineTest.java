package io.framex.deployment.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.deployment.config.EngineBuildItem;
import io.framex.deployment.remote.RemoteApplication.Point;
import io.framex.deployment.remote.RemoteApplication.Refused;
import io.framex.deployment.remote.RemoteApplication.Tools;
import io.framex.deployment.remote.RemoteApplication.Worker;
import io.framex.runtime.call.CallContext;
import io.framex.runtime.engine.ExecutionEngine;
import io.framex.runtime.engine.RemoteFunction;
import io.framex.runtime.engine.RemoteFunctions;
import io.framex.runtime.engine.RemoteTask;
import io.framex.runtime.engine.ResultShape;
import io.quarkus.arc.Unremovable;
import io.quarkus.builder.item.BuildItem;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** An engine that another extension brings, and that sends tasks as text, runs them without any change to their callers. */
class FurtherEngineTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = RemoteApplication.create()
            .withApplicationRoot(root -> root.addClasses(RemoteApplication.class, Worker.class, Tools.class,
                    RemoteApplication.Visitor.class, Point.class, RemoteApplication.CallDepth.class, Refused.class, TextEngine.class))
            // The class loader of the test would otherwise have to know that the one is the other.
            .addBuildChainCustomizer(chain -> chain
                    .addBuildStep(context -> context.produce((BuildItem) (Object) new EngineBuildItem("nats")))
                    .produces(EngineBuildItem.class).build())
            .overrideRuntimeConfigKey("framex.server.engine", "nats");

    @Inject
    Worker worker;

    @Test
    void runsTasksThatWereSent() {
        assertThat(worker.move(new Point(1, 2), 3)).isEqualTo(new Point(4, 5));
        assertThat(worker.total(List.of(new Point(1, 0)), Map.of("a", 2), new long[] { 1, 2, 3 })).isEqualTo(6);
        assertThat(worker.stage("text").toCompletableFuture().join()).isEqualTo("TEXT");
        worker.nothing();
        assertThat(Tools.twice(21)).isEqualTo(42);
        assertThat(Tools.twice("ab")).isEqualTo("abab");
        assertThatThrownBy(() -> worker.refuse("no")).isInstanceOf(Refused.class);
        assertThat(TextEngine.SENT).contains(Worker.class.getName() + ".move(" + Point.class.getName() + ",int) "
                + "[{\"x\":1,\"y\":2},3] -> " + Point.class.getName(),
                Tools.class.getName() + ".twice(int) [21] -> java.lang.Integer",
                Tools.class.getName() + ".twice(java.lang.String) [\"ab\"] -> java.lang.String");
    }

    /** Turns everything into text and back, as an engine that reaches other processes does. */
    @Singleton
    @Unremovable
    public static class TextEngine implements ExecutionEngine {

        static final List<String> SENT = new CopyOnWriteArrayList<>();

        @Inject
        ObjectMapper mapper;

        @Inject
        RemoteFunctions functions;

        @Override
        public String name() {
            return "nats";
        }

        @Override
        public CompletableFuture<Object> execute(RemoteTask task) {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    String arguments = mapper.writeValueAsString(task.arguments());
                    SENT.add(task.function().id() + " " + arguments + " -> " + task.function().resultType());
                    return read(task.function().resultType(), receive(task.function().id(), arguments));
                } catch (Exception e) {
                    return CompletableFuture.failedFuture(e);
                }
                // Threads of the common pool may have the class loader of another test's application.
            }, work -> new Thread(work).start()).thenCompose(result -> result instanceof CompletableFuture<?> failed ? (CompletableFuture<Object>) failed
                    : CompletableFuture.completedFuture(result));
        }

        /** What the other process does. */
        private String receive(String id, String text) throws Exception {
            RemoteFunction function = functions.find(id).orElseThrow();
            JsonNode values = mapper.readTree(text);
            Object[] arguments = new Object[values.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = read(function.parameterTypes().get(i), values.get(i).toString());
            }
            Object result = functions.task(function, arguments, CallContext.current()).run();
            if (function.shape() == ResultShape.UNI) {
                result = ((Uni<?>) result).await().indefinitely();
            } else if (function.shape() == ResultShape.COMPLETION_STAGE) {
                result = ((java.util.concurrent.CompletionStage<?>) result).toCompletableFuture().get();
            }
            return mapper.writeValueAsString(result);
        }

        private Object read(String type, String text) throws Exception {
            return switch (type) {
                case "long[]" -> mapper.readValue(text, long[].class);
                case "int" -> mapper.readValue(text, int.class);
                default -> mapper.readValue(text, mapper.getTypeFactory().constructFromCanonical(type));
            };
        }
    }
}
