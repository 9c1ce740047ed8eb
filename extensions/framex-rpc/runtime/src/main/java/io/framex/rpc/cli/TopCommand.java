package io.framex.rpc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.rpc.client.RpcClient;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import io.framex.runtime.cli.context.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the queues of brokers, again and again. */
@Command(name = "top", description = { "Show the queues of brokers, their rates and ages, until it is interrupted.",
        "Needs a key of an administrator. Exit code 1 if no broker answers at first." })
final class TopCommand implements Callable<Integer> {

    private static final double SHORTEST_SECONDS = 0.1;
    private static final double LONGEST_SECONDS = 3600;
    private static final String TOP_LEFT = "\u001b[H";
    private static final String REST_OF_LINE = "\u001b[K";
    private static final String REST_OF_SCREEN = "\u001b[J";

    @ParentCommand
    ContextHolder parent;

    @Spec
    CommandSpec command;

    @Option(names = "--interval", paramLabel = "SECONDS", defaultValue = "2",
            description = "Time between two looks, 0.1 to 3600. Default: ${DEFAULT-VALUE}.")
    double interval;

    @Option(names = "--once", description = "Look twice, an interval apart, show the result, and end.")
    boolean once;

    @Option(names = "--rows", paramLabel = "NUMBER", defaultValue = "20",
            description = "Most queues of each broker that are shown in a table. Default: ${DEFAULT-VALUE}.")
    int rows;

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        if (!(interval >= SHORTEST_SECONDS && interval <= LONGEST_SECONDS) || rows < 1) {
            throw new ParameterException(command.commandLine(), rows < 1 ? "--rows must be at least 1"
                    : "--interval must be 0.1 to 3600 seconds");
        }
        CommandContext context = parent.context();
        Map<String, RpcClient> clients = brokers.each(context);
        List<BrokerSample> earlier = look(clients);
        if (earlier.stream().noneMatch(sample -> sample.error() == null)) {
            throw new CommandFailure(String.join("\n", earlier.stream().map(sample -> TerminalText.of(sample.summary())).toList()));
        }
        while (pause()) {
            List<BrokerSample> now = look(clients);
            show(context, now, earlier);
            if (once) {
                return now.stream().allMatch(sample -> sample.error() == null) ? 0 : 1;
            }
            earlier = now;
        }
        return 0;
    }

    /** All at the same time would be more threads than it is worth; a broker that hangs holds up the others. */
    private static List<BrokerSample> look(Map<String, RpcClient> clients) {
        List<BrokerSample> samples = new ArrayList<>();
        clients.forEach((url, client) -> samples.add(BrokerSample.take(url, client)));
        return samples;
    }

    private boolean pause() {
        try {
            Thread.sleep((long) (interval * 1000));
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void show(CommandContext context, List<BrokerSample> now, List<BrokerSample> earlier) {
        PrintWriter out = context.output();
        if (output.isJson()) {
            List<Map<String, Object>> trees = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                trees.add(now.get(i).tree(earlier.get(i)));
            }
            Map<String, Object> tree = Map.of("brokers", trees);
            if (once) {
                Json.print(out, tree);
            } else {
                out.println(line(tree));
            }
        } else if (once || "dumb".equals(context.environment().getOrDefault("TERM", "dumb"))) {
            out.print(table(now, earlier));
        } else {
            out.print(TOP_LEFT + table(now, earlier).replace("\n", REST_OF_LINE + "\n") + REST_OF_SCREEN);
        }
        out.flush();
    }

    private String table(List<BrokerSample> now, List<BrokerSample> earlier) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        now.forEach(sample -> lines.print(TerminalText.of(sample.summary()) + "\n"));
        Table table = new Table("BROKER", "QUEUE", "WAITING", "LEASED", "OLDEST", "IN/S", "DONE/S", "FAILED/S");
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).error() == null) {
                String url = now.get(i).url();
                now.get(i).rows(earlier.get(i)).stream().limit(rows + 1L)
                        .forEach(row -> table.add(row.cells(url)));
            }
        }
        table.print(lines);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String line(Map<String, Object> tree) {
        try {
            return new ObjectMapper().writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
