package io.framex.rpc.syftbox;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.framex.rpc.answer.Answerer;
import io.framex.rpc.config.SyftBoxConfig;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.vertx.core.Vertx;

/**
 * Has applications of SyftBox answer, by the files of syft-rpc: a request is put into the folder of the function as
 * {@code <id>.request}, the answer is expected beside it as {@code <id>.response}, and both are taken away then. Where no answer
 * comes in time the request stays, and the next attempt waits for the same answer.
 */
public final class SyftBoxAnswerer implements Answerer {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc.syftbox");

    private final Vertx vertx;
    private final SyftBoxConfig config;
    private final Path datasites;
    private final long interval;

    /**
     * @param datasites the folder of all datasites
     */
    public SyftBoxAnswerer(Vertx vertx, SyftBoxConfig config, Path datasites) {
        this.vertx = vertx;
        this.config = config;
        this.datasites = datasites;
        this.interval = Math.max(1, config.pollInterval().toMillis());
    }

    @Override
    public CompletionStage<Outcome> answer(RequestRecord request) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Optional<Endpoint> endpoint = Endpoint.of(request.submission().target());
        if (endpoint.isEmpty()) {
            outcome.complete(new Outcome.Failed("SyftBox has no such destination"));
        } else {
            look(new Waiting(request, endpoint.get(), SyftMessages.id(request.submission()), outcome,
                    System.nanoTime() + config.timeout().toNanos()));
        }
        return outcome;
    }

    private void look(Waiting waiting) {
        vertx.executeBlocking(() -> attempt(waiting), false).onComplete(looked -> {
            if (looked.failed()) {
                LOG.warnf("Request %s to %s: %s", waiting.request().submission().id(), waiting.endpoint().url(),
                        looked.cause().toString());
                waiting.outcome().complete(new Outcome.Retry("the files of SyftBox cannot be used", true));
            } else if (looked.result().isPresent()) {
                waiting.outcome().complete(looked.result().get());
            } else {
                vertx.setTimer(interval, again -> look(waiting));
            }
        });
    }

    /** The outcome, if it is there already. */
    private Optional<Outcome> attempt(Waiting waiting) throws IOException {
        UUID id = waiting.id();
        try (Mailbox mailbox = Mailbox.open(datasites, waiting.endpoint(), config.email())) {
            String request = id + ".request";
            String response = id + ".response";
            if (mailbox.has(id + ".syftrejected.request")) {
                mailbox.delete(request);
                mailbox.delete(id + ".syftrejected.request");
                return Optional.of(new Outcome.Failed("SyftBox refused it: " + config.email() + " may not ask there"));
            }
            Optional<Outcome> outcome = mailbox.read(response, config.maxResponseSize().asLongValue())
                    .flatMap(file -> outcome(id, file));
            if (outcome.isPresent()) {
                mailbox.delete(request);
                mailbox.delete(response);
                return outcome;
            }
            if (System.nanoTime() - waiting.end() >= 0) {
                return Optional.of(new Outcome.Retry("the application has not answered yet", false));
            }
            if (!mailbox.has(request)) {
                mailbox.write(request, SyftMessages.request(id, waiting.endpoint(), config.email(), waiting.request().submission()));
            }
            return Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.of(new Outcome.Retry("SyftBox has no such application", true));
        }
    }

    /** Files are written in place, so that one may be there in part. */
    private static Optional<Outcome> outcome(UUID id, byte[] file) {
        try {
            return Optional.of(SyftMessages.outcome(id, file));
        } catch (JsonProcessingException partly) {
            return Optional.empty();
        }
    }

    private record Waiting(RequestRecord request, Endpoint endpoint, UUID id, CompletableFuture<Outcome> outcome, long end) {
    }
}
