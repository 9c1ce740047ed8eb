package io.framex.test;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import io.framex.FailedCallException;
import io.framex.StreamEvent;
import io.framex.runtime.call.ApiCall;
import io.framex.runtime.call.ApiInvoker;
import io.framex.runtime.call.ApiResult;
import io.framex.runtime.call.CallStyle;
import io.framex.runtime.call.RemoteApis;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Stands in for APIs that a plugin requires and that no plugin of the application under test has. With this bean and
 * {@code framex.server.enable_proxy=true} in its test, such an application starts, and its calls get the answers of the fake;
 * APIs that the application has itself are called as ever. Inject it into the test. Any thread.
 */
@Singleton
@Alternative
@Priority(1)
public class FakeApis implements RemoteApis {

    private static final int MOST_CALLS = 10_000;

    private final Map<String, Function<Map<String, Object>, ?>> answers = new ConcurrentHashMap<>();
    private final Map<String, List<StreamEvent>> streams = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> calls = new ConcurrentHashMap<>();

    /**
     * Has every call of the API answered with this.
     *
     * @param api as the plugin writes it: a path, an HTTP method and a path
     * @param result what the call returns; maps and records fit any type of that structure; {@code null} for nothing
     */
    public FakeApis answer(String api, Object result) {
        return answerWith(api, arguments -> result);
    }

    /** Has every call of the API answered with what the function makes of the arguments, by name. What it throws fails the call. */
    public FakeApis answerWith(String api, Function<Map<String, Object>, ?> answer) {
        answers.put(api, answer);
        return this;
    }

    /**
     * Has every call of the API fail as a call does whose target answered with an error.
     *
     * @param status HTTP status, 400 to 599
     */
    public FakeApis fail(String api, int status, String code, String message) {
        return answerWith(api, arguments -> {
            throw new FailedCallException(status, code, message, null);
        });
    }

    /** Has calls that take the API for a stream get these events. */
    public FakeApis stream(String api, StreamEvent... events) {
        streams.put(api, List.of(events));
        return this;
    }

    /** The arguments, by name, of the calls of an API so far, oldest first; at most 10,000 are kept. */
    public List<Map<String, Object>> calls(String api) {
        return List.copyOf(calls.getOrDefault(api, List.of()));
    }

    /** Forgets all answers and calls; for use before each test. */
    public void reset() {
        answers.clear();
        streams.clear();
        calls.clear();
    }

    @Override
    public String plugin() {
        return "proxy";
    }

    /** Applications start before tests say what is answered. */
    @Override
    public boolean answers(String api) {
        return true;
    }

    @Override
    public Optional<ApiInvoker> find(String api, List<String> parameters) {
        return Optional.of(this::answer);
    }

    private ApiResult answer(ApiCall call) {
        String api = call.target().api();
        Map<String, Object> arguments = arguments(call);
        List<Map<String, Object>> earlier = calls.computeIfAbsent(api, key -> new CopyOnWriteArrayList<>());
        if (earlier.size() < MOST_CALLS) {
            earlier.add(arguments);
        }
        if (call.style() == CallStyle.STREAMING) {
            List<StreamEvent> events = streams.get(api);
            return new ApiResult.Stream(events == null ? Multi.createFrom().failure(unknown(api, "stream"))
                    : Multi.createFrom().iterable(events));
        }
        Function<Map<String, Object>, ?> answer = answers.get(api);
        return new ApiResult.Deferred(answer == null ? Uni.createFrom().failure(unknown(api, "answer"))
                : Uni.createFrom().item(() -> answer.apply(arguments)));
    }

    private static Map<String, Object> arguments(ApiCall call) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < call.arguments().length; i++) {
            arguments.put(call.target().parameters().get(i), call.arguments()[i]);
        }
        return Collections.unmodifiableMap(arguments);
    }

    private static FailedCallException unknown(String api, String method) {
        return new FailedCallException(404, "FX-404-ROUTE", "The fake has nothing for " + api + ". Call FakeApis." + method
                + " in the test", null);
    }
}
