package io.framex.runtime.cli.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.framex.runtime.cli.context.CommandFailure;

/** Talks to one running server; whatever keeps it from answering becomes a {@link CommandFailure} of one line. */
final class ServerClient {

    private final URI server;
    private final Optional<String> authorization;
    private final Duration timeout;
    private final HttpClient http;

    ServerClient(URI server, Optional<String> authorization, Duration connectTimeout, Duration timeout) {
        this.server = server;
        this.authorization = authorization;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout).build();
    }

    URI server() {
        return server;
    }

    HttpResponse<Reply> get(String pathAndQuery) {
        return send("GET", pathAndQuery, Optional.empty());
    }

    HttpResponse<Reply> send(String method, String pathAndQuery, Optional<String> json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + pathAndQuery))
                .method(method, json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .header("Accept", "application/json, text/event-stream, */*;q=0.5");
        json.ifPresent(body -> request.header("Content-Type", "application/json"));
        authorization.ifPresent(key -> request.header("Authorization", key));
        return send(request.build());
    }

    private HttpResponse<Reply> send(HttpRequest request) {
        try {
            return http.sendAsync(request, Reply.handler()).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CommandFailure("No answer from " + server + " within " + timeout.toSeconds()
                    + " s. Allow more with --timeout.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted while waiting for " + server + ".", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private CommandFailure failure(Throwable cause) {
        if (cause instanceof ConnectException && cause.getCause() instanceof UnresolvedAddressException) {
            return new CommandFailure("There is no host named " + server.getHost() + ".", cause);
        }
        if (cause instanceof ConnectException || cause instanceof HttpTimeoutException) {
            return new CommandFailure("Cannot connect to " + server
                    + ". Is the server running? Start it with 'framex run', or name another with --url.", cause);
        }
        String reason = cause instanceof IOException && cause.getMessage() != null ? cause.getMessage()
                : cause.getClass().getSimpleName();
        return new CommandFailure("The connection to " + server + " failed: " + reason.replaceAll("\\R", " ") + ".", cause);
    }
}
