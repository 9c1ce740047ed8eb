package io.framex.proxy.discovery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.route.Operation;
import io.vertx.core.Vertx;

/**
 * Reads the document of one upstream again and again. What was read last stays until something better comes. Used on timers of
 * Vert.x, one step at a time.
 */
final class DocumentWatch {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy");
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final Forwarder forwarder;
    private final ProxyConfig config;
    private final Consumer<UpstreamDocument> publish;
    private final DocumentRequest request;
    private volatile DocumentState state = DocumentState.unknown();
    private volatile boolean stopped;
    private List<Operation> known = List.of();
    private byte[] digest = new byte[0];
    private String etag;
    private int failures;
    private long timer = -1;

    /**
     * @param publish gets the document whenever it is another than before, on a worker thread
     */
    DocumentWatch(Vertx vertx, Forwarder forwarder, ProxyConfig config, Consumer<UpstreamDocument> publish) {
        this.vertx = vertx;
        this.forwarder = forwarder;
        this.config = config;
        this.publish = publish;
        this.request = new DocumentRequest(vertx, forwarder.upstream(), config.documentTimeout(),
                config.maxDocumentSize().asLongValue());
    }

    void start() {
        if (forwarder.upstream().hasDocument()) {
            ask();
        } else {
            state = DocumentState.none();
        }
    }

    void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    DocumentState state() {
        return state;
    }

    private void ask() {
        OwnContext.run(vertx, () -> request.send(etag).onComplete(answered -> {
            DocumentRequest.Answer changed = answered.result();
            if (changed == null) {
                done(answered.cause());
            } else {
                vertx.executeBlocking(() -> {
                    take(changed);
                    return null;
                }).onComplete(taken -> done(taken.cause()));
            }
        }));
    }

    private void take(DocumentRequest.Answer answer) {
        byte[] now = digest(answer.body());
        if (!MessageDigest.isEqual(now, digest)) {
            UpstreamDocument document = UpstreamDocument.read(answer.body(), config.maxOperations(),
                    config.maxDocumentSize().asLongValue());
            List<Operation> read = document.operations();
            RouteDiff diff = RouteDiff.between(known, read);
            known = read;
            publish.accept(document);
            if (document.otherNumbers() > 0) {
                LOG.infof("Upstream %s: %d numbers that JSON does not have (.nan, .inf) are left out of its document",
                        forwarder.upstream(), document.otherNumbers());
            }
            if (!diff.isEmpty()) {
                LOG.infof("Upstream %s: %d operations, %s", forwarder.upstream(), read.size(), diff);
            }
        }
        digest = now;
        etag = answer.etag();
    }

    private void done(Throwable failure) {
        if (failure == null) {
            succeeded();
        } else {
            failed(failure);
        }
        schedule();
    }

    private void succeeded() {
        failures = 0;
        if (state.phase() == DocumentState.Phase.STALE) {
            LOG.infof("Upstream %s: its document can be read again", forwarder.upstream());
        }
        state = DocumentState.current(known.size());
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private void failed(Throwable cause) {
        String why = cause instanceof UnusableDocumentException ? cause.getMessage() : cause.toString();
        // Once for each trouble: it may last for days.
        if (!stopped && !why.equals(state.problem())) {
            LOG.warnf("Upstream %s: its document cannot be used: %s; what is known about it stays, and it is asked again",
                    forwarder.upstream(), why);
        }
        state = state.failed(why);
        failures++;
    }

    private void schedule() {
        Duration refresh = config.refreshInterval();
        if (stopped || failures == 0 && refresh.isZero()) {
            return;
        }
        Duration pause = failures == 0 ? refresh : backoff(refresh.isZero() ? LONGEST_PAUSE : refresh);
        long jittered = (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
        timer = vertx.setTimer(Math.max(1, jittered), fired -> ask());
    }

    private Duration backoff(Duration longest) {
        Duration pause = config.documentRetry().multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
