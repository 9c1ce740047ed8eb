package io.framex.plugins.echo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The built-in example plugin. Its results are those of Python FrameX, character for character. */
@Plugin(name = "echo", version = "0.1.0", description = "A plugin for repetitive output", author = "FrameX")
public class EchoPlugin {

    private static final Duration PAUSE = Duration.ofMillis(100);

    @OnRequest(value = "/echo", summary = "Answers with the message")
    public String echo(String message) {
        return message;
    }

    @OnRequest(value = "/echo_model", methods = "POST", summary = "Answers with the message and the model")
    public String echoModel(String message, EchoModel model) {
        return message + "," + model.dump();
    }

    @OnRequest(value = "/echo_stream", summary = "Sends the message back, one character at a time")
    public Multi<StreamEvent> echoStream(String message) {
        List<StreamEvent> events = new ArrayList<>();
        // Code points rather than chars, as Python counts characters.
        ("This message is being streamed., " + message).codePoints()
                .forEach(character -> events.add(StreamEvent.message(Character.toString(character))));
        events.add(StreamEvent.finish());
        return Multi.createFrom().range(0, events.size())
                .onItem().transformToUniAndConcatenate(i -> i == 0 ? Uni.createFrom().item(events.get(0))
                        : Uni.createFrom().item(events.get(i)).onItem().delayIt().by(PAUSE));
    }

    @OnRequest(type = ApiType.FUNC)
    public String confess(String message) {
        return "Got your message: " + message;
    }
}
