package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.BadRequestException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.OnProxy;
import io.framex.proxy.remote.PayloadCompression;
import io.framex.proxy.remote.frame.Frame;
import io.framex.proxy.remote.frame.FrameKeys;
import io.framex.proxy.remote.frame.FrameWriter;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What other instances get who call functions of this one, and what strangers get. */
class RemoteFunctionsTest {

    private static final String KEY = CalledInstance.KEY;
    private static final String AUDIENCE = CalledInstance.AUDIENCE;
    private static final int LARGEST = 100_000;

    @RegisterExtension
    static final QuarkusUnitTest APP = CalledInstance.with(Functions.class, Point.class, Broken.class, Failing.class)
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.max_payload_size", String.valueOf(LARGEST));


    @Inject
    Functions functions;

    private final FunctionCaller caller = CalledInstance.caller(PayloadCompression.DEFLATE);

    @Test
    void runsAFunctionAndReturnsItsResult() throws Exception {
        assertThat(caller.result("test.move", "[{\"x\":1,\"y\":2},3]").toString()).isEqualTo("{\"x\":4,\"y\":5}");
        assertThat(caller.result("test.later", "[\"a\",null]").textValue()).isEqualTo("a null");
        assertThat(caller.result("test.nothing", "[]").isNull()).isTrue();
        assertThat(caller.result(Functions.class.getName().replace('$', '.') + ".named", "[[1,2,3]]").intValue()).isEqualTo(6);
        String large = "x".repeat(LARGEST / 2);
        assertThat(caller.result("test.later", "[\"" + large + "\",1]").textValue()).isEqualTo(large + " 1");
    }

    @Test
    void tellsWhyAFunctionFailed() throws Exception {
        assertThat(caller.error("test.failing", "[\"mine\"]")).hasToString(
                "{\"code\":\"FX-400-PLUGIN\",\"message\":\"mine\",\"status\":400}");
        JsonNode internal = caller.error("test.failing", "[\"secret\"]");
        assertThat(internal.get("code").textValue()).isEqualTo("FX-500-INTERNAL");
        assertThat(internal.toString()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void refusesWhatDoesNotFit() throws Exception {
        assertThat(caller.error("test.move", "[{\"x\":1,\"y\":2}]").get("code").textValue()).isEqualTo("FX-422-VALIDATION");
        assertThat(caller.error("test.move", "[{\"x\":\"a\",\"y\":2},3]").toString()).contains("FX-422-VALIDATION", "point");
        assertThat(caller.error("test.move", "{").get("code").textValue()).isEqualTo("FX-422-VALIDATION");
        assertThat(caller.result("test.year", "[0]").intValue()).isEqualTo(1970);
        assertThat(caller.error("test.year", "[99999999999999999999.5]").toString()).contains("FX-422-VALIDATION", "moment");
        assertThat(caller.call(caller.request("test.unknown", "x", "[]", 1)).get("error").get("code").textValue())
                .isEqualTo("FX-404-FUNCTION");
        assertThat(caller.call(caller.request("test.move", caller.schema("test.move"), "[{\"x\":1,\"y\":2},3]", 4))
                .get("error").get("code").textValue()).isEqualTo("FX-508-HOPS");
        assertThat(caller.call(caller.request("test.move", "0", "[]", 1)).get("error").toString())
                .contains("FX-409-SCHEMA", "by 0,");
    }

    @Test
    void streamsItems() throws Exception {
        WrittenFrame call = caller.request("test.count", caller.schema("test.count"), "[3]", 1);
        ByteBuffer body = ByteBuffer.wrap(FunctionCaller.post(call.bytes()).then().statusCode(200).extract().asByteArray());
        List<String> replies = new ArrayList<>();
        while (body.hasRemaining()) {
            byte[] frame = new byte[body.getInt()];
            body.get(frame);
            Frame reply = caller.reply(frame, call);
            replies.add(new String(reply.header()) + new String(reply.payload(LARGEST)));
        }
        assertThat(replies).hasSize(4).allMatch(reply -> reply.contains("\"id\":\"call\""));
        assertThat(replies.get(2)).contains("\"seq\":2,\"final\":false", "\"result\":3");
        assertThat(replies.get(3)).contains("\"seq\":3,\"final\":true").doesNotContain("result");
    }

    @Test
    void givesOneAnswerToEveryFrameThatIsNotAuthentic() throws Exception {
        byte[] good = caller.request("test.nothing", caller.schema("test.nothing"), "[]", 1).bytes();
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < good.length; i++) {
            byte[] tampered = good.clone();
            tampered[i] ^= 1;
            answers.add(FunctionCaller.refusal(tampered));
        }
        answers.add(FunctionCaller.refusal(new byte[0]));
        answers.add(FunctionCaller.refusal("FXC2 and more".getBytes(StandardCharsets.UTF_8)));
        answers.add(FunctionCaller.refusal(new FrameWriter(() -> FrameKeys.NONE, new SecureRandom()).request(AUDIENCE,
                PayloadCompression.DEFLATE, caller.header("test.nothing", "x", 1, System.currentTimeMillis()),
                "[]".getBytes()).bytes()));
        answers.add(FunctionCaller.refusal(new FunctionCaller("somebody-else", KEY, PayloadCompression.DEFLATE).frame(
                caller.header("test.nothing", "x", 1, System.currentTimeMillis()),
                "[]".getBytes()).bytes()));
        answers.add(FunctionCaller.refusal(caller.frame(
                caller.header("test.nothing", "x", 1, System.currentTimeMillis() - 600_000),
                "[]".getBytes()).bytes()));
        answers.add(FunctionCaller.refusal(caller.frame("{}".getBytes(), "[]".getBytes()).bytes()));
        answers.add(FunctionCaller.refusal(new FunctionCaller(AUDIENCE, KEY, PayloadCompression.ZSTD)
                .request("test.nothing", "x", "[]", 1).bytes()));
        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).contains("FX-400-REQUEST").doesNotContain("key", "authentic");
        FunctionCaller.post(good).then().statusCode(200);
    }

    @Test
    void acceptsAFrameOnce() throws Exception {
        byte[] good = caller.request("test.nothing", caller.schema("test.nothing"), "[]", 1).bytes();
        FunctionCaller.post(good).then().statusCode(200);
        FunctionCaller.refusal(good);
    }

    @Test
    void boundsWhatIsDecompressed() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write('[');
        bomb.write('"');
        bomb.write(" ".repeat(LARGEST * 10).getBytes());
        bomb.write("\"]".getBytes());
        WrittenFrame call = caller.frame(caller.header("test.failing", caller.schema("test.failing"), 1,
                System.currentTimeMillis()), bomb.toByteArray());
        assertThat(call.bytes().length).isLessThan(LARGEST / 10);
        FunctionCaller.refusal(call.bytes());
        FunctionCaller.post(new byte[LARGEST + 1]).then().statusCode(413);
    }

    @Test
    void runsAnIdempotentCallThatArrivesTwiceOnce() throws Exception {
        String schema = caller.schema("test.once");
        int first = caller.call(caller.request("test.once", schema, "[]", 1, "same")).get("result").intValue();
        assertThat(caller.call(caller.request("test.once", schema, "[]", 1, "same")).get("result").intValue()).isEqualTo(first);
        assertThat(caller.call(caller.request("test.once", schema, "[]", 1, "other")).get("result").intValue())
                .isEqualTo(first + 1);
    }

    @Test
    void callsAFunctionWithoutInterceptorsThatFailBeforeIt() {
        assertThat(functions.decorated("x")).isEqualTo("plain x");
        assertThat(functions.decoratedLater("x").await().indefinitely()).isEqualTo("later x");
        assertThatThrownBy(() -> functions.decorated("refused")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> functions.decorated("after")).isInstanceOf(IllegalStateException.class)
                .hasMessage("after it ran");
        assertThat(Functions.RUNS.get()).isEqualTo(3);
    }

    @Test
    void isNoOrdinaryRoute() {
        given().get("/api/v1/proxy/remote").then().statusCode(405).header("Allow", is("POST"));
        given().contentType("application/json").body("{}").post("/api/v1/proxy/remote").then().statusCode(415);
        assertThat(given().get("/api/v1/openapi.json").asString()).doesNotContain("proxy/remote");
    }

    /** A payload. */
    public record Point(int x, int y) {
    }

    /** Something that decorates a function and is broken. */
    @InterceptorBinding
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    public @interface Broken {
    }

    @Broken
    @Interceptor
    @Priority(1000)
    public static class Failing {

        @AroundInvoke
        Object fail(InvocationContext invocation) throws Exception {
            if (invocation.getParameters()[0].equals("refused")) {
                throw new SecurityException("not you");
            }
            if (invocation.getParameters()[0].equals("after")) {
                invocation.proceed();
                throw new IllegalStateException("after it ran");
            }
            throw new IllegalStateException("broken");
        }
    }

    @ApplicationScoped
    public static class Functions {

        static final AtomicInteger RUNS = new AtomicInteger();
        private static final AtomicInteger ONCE = new AtomicInteger();

        @OnProxy("test.move")
        public Point move(Point point, int by) {
            return new Point(point.x() + by, point.y() + by);
        }

        @OnProxy("test.later")
        public Uni<String> later(String text, Integer number) {
            return Uni.createFrom().item(text + " " + number);
        }

        @OnProxy("test.year")
        public int year(Instant moment) {
            return moment.atOffset(ZoneOffset.UTC).getYear();
        }

        @OnProxy("test.nothing")
        public void nothing() {
        }

        @OnProxy
        public int named(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).sum();
        }

        @OnProxy("test.failing")
        public String failing(String how) {
            if (how.equals("mine")) {
                throw new BadRequestException(how);
            }
            throw new IllegalStateException(how);
        }

        @OnProxy("test.count")
        public Multi<Integer> count(int to) {
            return Multi.createFrom().range(1, to + 1);
        }

        @OnProxy(value = "test.once", idempotent = true)
        public int once() {
            return ONCE.incrementAndGet();
        }

        @Broken
        @OnProxy("test.decorated")
        public String decorated(String text) {
            RUNS.incrementAndGet();
            return "plain " + text;
        }

        @Broken
        @OnProxy("test.decorated_later")
        public Uni<String> decoratedLater(String text) {
            RUNS.incrementAndGet();
            return Uni.createFrom().item("later " + text);
        }
    }
}
