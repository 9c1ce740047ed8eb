package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.composed.provider.Parcel;
import com.example.composed.provider.TargetPlugin;

import io.framex.FailedCallException;
import io.framex.InvalidArgumentsException;
import io.framex.PluginApis;
import io.framex.StreamEvent;
import io.framex.StreamEventType;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;

class CallStreamTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    PluginApis apis;

    @Test
    void asksForNoMoreThanTheCallerDoesAndCancelsWithIt() {
        TargetPlugin.REQUESTED.set(0);
        int cancelled = TargetPlugin.CANCELLED.get();
        AssertSubscriber<StreamEvent> subscriber = apis.stream("/api/v1/target/events", Map.of("count", 1000))
                .subscribe().withSubscriber(AssertSubscriber.create(2));
        subscriber.assertItems(StreamEvent.message("event 0"), StreamEvent.message("event 1"));
        assertThat(TargetPlugin.REQUESTED).hasValue(2);
        subscriber.request(1).assertLastItem(StreamEvent.message("event 2"));
        assertThat(TargetPlugin.REQUESTED).hasValue(3);
        subscriber.cancel();
        assertThat(TargetPlugin.CANCELLED).hasValue(cancelled + 1);
    }

    @Test
    void makesEventsOfOtherItems() {
        assertThat(collect("/api/v1/target/texts")).containsExactly(StreamEvent.message("one"), StreamEvent.message("two"));
        assertThat(collect("/api/v1/target/parcel_stream")).containsExactly(
                new StreamEvent(StreamEventType.MESSAGE_CHUNK, new Parcel("a", 1, List.of())),
                new StreamEvent(StreamEventType.MESSAGE_CHUNK, new Parcel("b", 2, List.of())));
    }

    @Test
    void failsAfterWhatCameBefore() {
        apis.stream("/api/v1/target/fails_in_stream", Map.of()).subscribe().withSubscriber(AssertSubscriber.create(10))
                .assertItems(StreamEvent.message("first"))
                .assertFailedWith(FailedCallException.class, "Internal server error, error id");
    }

    @Test
    void failsForWrongArguments() {
        apis.stream("/api/v1/target/events", Map.of()).subscribe().withSubscriber(AssertSubscriber.create(10))
                .assertFailedWith(InvalidArgumentsException.class, "Field required");
    }

    private List<StreamEvent> collect(String api) {
        return apis.stream(api, Map.of()).collect().asList().await().indefinitely();
    }
}
