package io.framex.rpc.http;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.rpc.broker.Broker;
import io.framex.runtime.ProductVersion;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /}: what this server is. Open to everybody, so it tells nothing that only some may know. */
final class InformationHandler implements Handler<RoutingContext> {

    private final Supplier<Broker> broker;

    InformationHandler(Supplier<Broker> broker) {
        this.broker = broker;
    }

    @Override
    public void handle(RoutingContext context) {
        ObjectNode information = JsonNodeFactory.instance.objectNode().put("name", "FrameX RPC broker")
                .put("version", ProductVersion.current()).put("status", status(broker.get()));
        information.putObject("endpoints").put("send", "/rpc/send").put("broadcast", "/rpc/broadcast")
                .put("status", "/rpc/status/{request_id}").put("schema", "/rpc/schema/{app_name}")
                .put("inbox", "/rpc/inbox/{app_name}").put("reply", "/rpc/reply/{request_id}").put("docs", "/docs");
        OperationHandler.send(context, Answer.ok(Buffer.buffer(information.toString())));
    }

    private static String status(Broker running) {
        if (running == null) {
            return "starting";
        }
        return running.isStopping() ? "stopping" : "running";
    }
}
