package io.framex.rpc.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.config.UnknownApps;
import io.framex.rpc.filter.RpcRefusedException;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.Repetition;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;
import io.framex.rpc.store.Tokens;
import io.vertx.core.buffer.Buffer;

/** {@code POST /rpc/broadcast}. */
final class BroadcastOperation implements Operation {

    private static final int MOST_DESTINATIONS = 1000;

    private final Broker broker;

    BroadcastOperation(Broker broker) {
        this.broker = broker;
    }

    /**
     * One destination.
     *
     * @param destination empty where nothing can be sent there
     */
    private record Part(String text, Optional<Destination> destination, Optional<Repetition> repetition) {
    }

    /** What has become of one destination: an id, or why there is none. */
    private record Result(String id, String destination, String code, String message) {

        static Result accepted(String id) {
            return new Result(id, null, null, null);
        }

        static Result rejected(String destination, String code, String message) {
            return new Result(null, destination, code, message);
        }
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        Problems problems = new Problems();
        BodyFields fields = new BodyFields(exchange.requiredBody(), problems);
        String function = fields.name("func_name");
        byte[] params = Params.read(fields, problems);
        Map<String, String> headers = fields.headers("headers");
        List<String> destinations = destinations(fields, problems);
        problems.throwIfAny();
        IntFunction<Optional<Repetition>> repetitions = Repetitions.of(exchange, function, destinations, params, headers);
        List<Part> parts = parts(destinations, repetitions);
        // Whether the key was used for another broadcast shows at the first request: nothing else is accepted before it is.
        int alone = repetitions.apply(0).isEmpty() ? 0
                : (int) parts.stream().takeWhile(part -> part.destination().isEmpty()).count() + 1;
        Function<Part, CompletionStage<Result>> send = part -> send(exchange, function, part, params, headers);
        return counted(exchange, parts).thenCompose(admitted -> all(parts.stream().limit(alone).map(send)))
                .thenCompose(first -> all(parts.stream().skip(alone).map(send))
                        .thenApply(others -> Answer.ok(json(Stream.concat(first.stream(), others.stream()).toList()))));
    }

    /** Each destination counts like a request of its own; the broadcast itself was counted when it came. */
    private CompletionStage<Void> counted(Exchange exchange, List<Part> parts) {
        int requests = (int) parts.stream().filter(part -> part.destination().isPresent()).count();
        return OnContext.back(broker.rateLimit().takeMore(exchange.limited(), Math.max(0, requests - 1))).thenAccept(verdict -> {
            verdict.describe(exchange.context().response());
            if (!verdict.admitted()) {
                throw RpcProblem.limited(verdict);
            }
        });
    }

    /** Requests are numbered, so that each broadcast for anybody has a first one, whatever else is in its list. */
    private static List<Part> parts(List<String> destinations, IntFunction<Optional<Repetition>> repetitions) {
        List<Part> parts = new ArrayList<>();
        int requests = 0;
        for (String text : destinations) {
            Optional<Destination> destination = Destination.parse(text).filter(parsed -> parsed.app().isPresent());
            parts.add(new Part(text, destination, destination.isEmpty() ? Optional.empty() : repetitions.apply(requests++)));
        }
        return parts;
    }

    private static CompletionStage<List<Result>> all(Stream<CompletionStage<Result>> sent) {
        List<CompletableFuture<Result>> results = sent.map(CompletionStage::toCompletableFuture).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }

    private static List<String> destinations(BodyFields fields, Problems problems) {
        JsonNode value = fields.get("destinations");
        List<String> destinations = new ArrayList<>();
        if (value == null) {
            problems.add("missing", "Field required", null, "body", "destinations");
        } else if (!value.isArray()) {
            problems.add("list_type", "Input should be a valid list", value, "body", "destinations");
        } else if (value.size() > MOST_DESTINATIONS) {
            problems.add("too_long", "List should have at most " + MOST_DESTINATIONS + " items after validation, not "
                    + value.size(), null, "body", "destinations");
        } else {
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isTextual()) {
                    destinations.add(value.get(i).textValue());
                } else {
                    problems.add("string_type", "Input should be a valid string", value.get(i), "body", "destinations", i);
                }
            }
        }
        return destinations;
    }

    private CompletionStage<Result> send(Exchange exchange, String reported, Part part, byte[] params,
            Map<String, String> headers) {
        String text = part.text();
        if (part.destination().isEmpty()) {
            return CompletableFuture.completedFuture(Result.rejected(text, "invalid_destination",
                    "Not of the form syft://user@host/app_data/<app>/rpc/<function>"));
        }
        Destination destination = part.destination().get();
        Target target = new Target(destination.app().get(), destination.function().get(), reported, text);
        if (broker.config().unknownApps() == UnknownApps.REJECT && !broker.isKnown(target)) {
            return CompletableFuture.completedFuture(Result.rejected(text, "unknown_app", "Nobody is known who answers"));
        }
        long now = System.currentTimeMillis();
        Submission submission = new Submission(Tokens.next(), target, params, exchange.travelling(headers), exchange.principal().name(), now,
                now + broker.config().delivery().requestTtl().toMillis(), part.repetition());
        try {
            return broker.accept(submission).thenApply(admission -> result(text, admission));
        } catch (RpcRefusedException refused) {
            return CompletableFuture.completedFuture(Result.rejected(text, "refused", refused.getMessage()));
        }
    }

    private static Result result(String destination, Admission admission) {
        if (admission instanceof Admission.Refused refused) {
            return Result.rejected(destination, refused.queue() ? "queue_full" : "unavailable", refused.message());
        }
        return Result.accepted(SendOperation.record(admission).submission().id());
    }

    private static Buffer json(List<Result> results) {
        Buffer json = Buffer.buffer("{\"request_ids\":[");
        String separator = "";
        for (Result result : results) {
            if (result.id() != null) {
                json.appendString(separator).appendString("\"").appendString(result.id()).appendString("\"");
                separator = ",";
            }
        }
        json.appendString("],\"rejected\":[");
        separator = "";
        for (Result result : results) {
            if (result.id() == null) {
                json.appendString(separator).appendString("{\"destination\":");
                StatusJson.text(json, result.destination());
                json.appendString(",\"code\":\"").appendString(result.code()).appendString("\",\"message\":");
                StatusJson.text(json, result.message());
                json.appendString("}");
                separator = ",";
            }
        }
        return json.appendString("]}");
    }
}
