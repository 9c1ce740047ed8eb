package io.framex.proxy.remote.function;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.ApiException;
import io.framex.RefusedCallException;
import io.framex.proxy.remote.classic.ClassicCall;
import io.framex.proxy.remote.classic.ClassicException;
import io.framex.runtime.http.Timestamps;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers calls in {@code framex-1}. The right of the caller is looked up before the arguments are decompressed. Errors are
 * answered with 200 and their status in the envelope: from any other answer, Python FrameX makes the result "error proxy".
 */
final class ClassicEndpoint {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy.functions");

    private final FunctionEnvironment environment;
    private final FunctionCalls calls;
    private final Duration timeout;

    /**
     * @param timeout how long a call may take: its caller has no way to say so
     */
    ClassicEndpoint(FunctionEnvironment environment, FunctionCalls calls, Duration timeout) {
        this.environment = environment;
        this.calls = calls;
        this.timeout = timeout;
    }

    void answer(RoutingContext context, byte[] body) {
        HttpServerResponse response = context.response();
        try {
            ClassicCall call = environment.classic().call(body);
            ProxyFunction function = calls.find(call.function(), context.request());
            CallHeader header = new CallHeader(UUID.randomUUID().toString(), function.name(), function.schema(),
                    timeout.toMillis(), System.currentTimeMillis(), hops(context.request()));
            calls.check(function, header);
            if (function.stream()) {
                throw new RefusedCallException(422, FunctionError.ARGUMENTS, function.name()
                        + " gives a stream, for which framex-1 has no form");
            }
            byte[] arguments = environment.mapper()
                    .writeValueAsBytes(environment.classic().arguments(call, function.parameterNames()));
            send(response, function, calls.run(function, header, arguments));
        } catch (ApiException e) {
            fail(response, e);
        } catch (ClassicException | java.io.IOException e) {
            LOG.debugf("A call in framex-1 from %s was refused: %s", context.request().remoteAddress().hostAddress(),
                    e.getMessage());
            fail(response, new RefusedCallException(400, FunctionError.FRAME, "The call is not accepted"));
        }
    }

    private static int hops(HttpServerRequest request) {
        String hops = request.getHeader(CallRequest.HOPS_HEADER);
        return hops == null || !hops.matches("[0-9]{1,9}") ? 1 : Integer.parseInt(hops);
    }

    private void send(HttpServerResponse response, ProxyFunction function, CompletableFuture<Object> outcome) {
        FunctionReply.whenDone(response, outcome, (value, failure) -> {
            try {
                if (failure != null) {
                    fail(response, failure);
                } else {
                    end(response, envelope(200, "success").put("data", environment.classic().result(function.name(), value)));
                }
            } catch (ClassicException e) {
                LOG.warnf("The result of %s: %s", function.name(), e.getMessage());
                fail(response, new IllegalStateException(e.getMessage()));
            }
        });
    }

    private void fail(HttpServerResponse response, Throwable failure) {
        FunctionError error = FunctionError.of(failure);
        end(response, envelope(error.status(), error.message()).put("code", error.code()));
    }

    private ObjectNode envelope(int status, String message) {
        return environment.mapper().createObjectNode().put("status", status).put("message", message)
                .put("timestamp", Timestamps.now());
    }

    private static void end(HttpServerResponse response, ObjectNode envelope) {
        response.putHeader("Content-Type", ClassicMessage.MEDIA_TYPE).end(Buffer.buffer(envelope.toString()));
    }
}
