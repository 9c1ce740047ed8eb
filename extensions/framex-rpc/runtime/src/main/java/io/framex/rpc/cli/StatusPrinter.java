package io.framex.rpc.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import io.framex.rpc.client.RpcStatus;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;

/** Prints what has become of a request. */
final class StatusPrinter {

    private StatusPrinter() {
    }

    /** Exit code 1 where it failed. */
    static int print(CommandContext context, OutputOption output, RpcStatus status) {
        if (output.isJson()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", status.id());
            tree.put("func_name", status.function());
            tree.put("status", status.status());
            tree.put("result", status.result());
            tree.put("error", status.error());
            tree.put("created_at", status.createdAt().toString());
            tree.put("completed_at", status.completedAt().map(Object::toString).orElse(null));
            Json.print(context.output(), tree);
        } else {
            Table table = new Table("ID", "FUNCTION", "STATUS", "RESULT");
            table.add(status.id(), status.function(), status.status(),
                    status.error() != null ? status.error() : status.isCompleted() ? status.result().toString() : "");
            table.print(context.output());
        }
        return status.status().equals("failed") ? 1 : 0;
    }
}
