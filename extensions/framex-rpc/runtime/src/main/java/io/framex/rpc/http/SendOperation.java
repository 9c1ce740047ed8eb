package io.framex.rpc.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.config.UnknownApps;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.Repetition;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Tokens;

/** {@code POST /rpc/send}. */
final class SendOperation implements Operation {

    private static final String HOPS = "X-RPC-Hops";

    private final Broker broker;

    SendOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        SendRequest sent = SendRequest.parse(exchange.requiredBody(), defaultTimeout());
        boolean strict = sent.blocking() || broker.config().unknownApps() == UnknownApps.REJECT;
        if (strict && !broker.isKnown(sent.target())) {
            throw RpcProblem.of(404, "Nobody is known who answers " + sent.target().function() + " of the application \""
                    + sent.target().app() + "\" for " + sent.target().destination());
        }
        Optional<Repetition> repetition = Repetitions.of(exchange, sent.target(), sent.params(), sent.headers());
        long now = System.currentTimeMillis();
        Submission submission = new Submission(Tokens.next(), sent.target(), sent.params(), travelling(exchange, exchange.travelling(sent.headers())),
                exchange.principal().name(), now, now + broker.config().delivery().requestTtl().toMillis(), repetition);
        if (!sent.blocking()) {
            return broker.accept(submission).thenApply(admission -> Answer.ok(StatusJson.status(record(admission))));
        }
        return new BlockingSend(broker, exchange.context()).send(submission, sent.timeoutMillis());
    }

    private double defaultTimeout() {
        return Math.min(SendRequest.LONGEST_TIMEOUT_SECONDS, broker.config().defaultTimeout().toMillis() / 1000.0);
    }

    /** How often other brokers have passed the request on travels with it. */
    private static Map<String, String> travelling(Exchange exchange, Map<String, String> headers) {
        String hops = exchange.request().getHeader(HOPS);
        if (hops == null || !hops.matches("\\d{1,3}")) {
            return headers;
        }
        Map<String, String> all = new TreeMap<>(headers);
        all.put(HOPS, hops);
        return all;
    }

    /**
     * What was accepted, now or before.
     *
     * @throws RpcProblem where it was not
     */
    static RequestRecord record(Admission admission) {
        if (admission instanceof Admission.Accepted accepted) {
            return accepted.request();
        }
        if (admission instanceof Admission.Repeated repeated) {
            return repeated.request();
        }
        if (admission instanceof Admission.Refused refused) {
            throw RpcProblem.busy(refused.message());
        }
        throw Repetitions.conflict();
    }
}
