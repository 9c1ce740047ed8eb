package io.framex.runtime.cli.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Asks a running server whether it is alive and ready. */
@Command(name = "health", description = "Ask a running server whether it is alive and ready; exit code 1 if not.")
public final class HealthCommand implements Callable<Integer> {

    private static final String READINESS = "/health/ready";

    private record Probe(String check, String status, boolean passed) {
    }

    @ParentCommand
    ContextHolder parent;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        ServerClient client = server.client(context);
        List<Probe> probes = new ArrayList<>();
        probes.add(alive(client.get("/health")));
        probes.addAll(ready(client.get(READINESS)));
        print(context, probes);
        return probes.stream().allMatch(Probe::passed) ? 0 : 1;
    }

    private static Probe alive(HttpResponse<Reply> response) {
        boolean passed = response.statusCode() == 200;
        return new Probe("/health", passed ? "ok" : "status " + response.statusCode(), passed);
    }

    private static List<Probe> ready(HttpResponse<Reply> response) {
        List<Probe> probes = new ArrayList<>();
        boolean passed = response.statusCode() == 200;
        JsonNode report = report(response);
        String verdict = report.path("status").textValue();
        probes.add(new Probe(READINESS, verdict == null ? "status " + response.statusCode() : verdict, passed));
        for (JsonNode check : report.path("checks")) {
            String status = check.path("status").asText();
            probes.add(new Probe(check.path("name").asText(), status, "UP".equals(status)));
        }
        return probes;
    }

    private static JsonNode report(HttpResponse<Reply> response) {
        try {
            return response.body() instanceof Reply.Complete reply ? Json.parse(reply.body()) : Json.parse("{}");
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private void print(CommandContext context, List<Probe> probes) {
        if (output.isJson()) {
            Json.print(context.output(), probes.stream().map(probe -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("check", probe.check());
                tree.put("status", probe.status());
                tree.put("passed", probe.passed());
                return tree;
            }).toList());
            return;
        }
        Table table = new Table("CHECK", "STATUS");
        probes.forEach(probe -> table.add(probe.check(), probe.status()));
        table.print(context.output());
    }
}
