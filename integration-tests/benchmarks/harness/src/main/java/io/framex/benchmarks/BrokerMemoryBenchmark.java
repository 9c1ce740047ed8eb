package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The memory that the broker takes while many poll and many requests are queued. */
final class BrokerMemoryBenchmark implements Benchmark {

    private static final int POLLS = 1000;
    private static final int REQUESTS = 100_000;
    private static final int BATCH = 1000;
    private static final String POLL = """
            GET /rpc/inbox/waiting%d?wait=60 HTTP/1.1\r
            Host: 127.0.0.1\r
            \r
            """;
    private static final String PARAMS = """
            {"text": "The quick brown fox jumps over the lazy dog", "number": 41}""";

    @Override
    public String name() {
        return "broker-memory";
    }

    @Override
    public String title() {
        return "RPC broker: resident memory with 1,000 waiting long polls and 100,000 queued requests, native";
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("store", "goal, MB", "after the start, MB", "then, MB", "highest, MB");
        Optional<Path> binary = setting.binary("services");
        if (binary.isPresent()) {
            for (String store : List.of("embedded", "memory")) {
                measure(table, binary.get(), store);
            }
        }
        return table.toString();
    }

    private static void measure(Table table, Path binary, String store) {
        Application broker = Application.framex("FrameX", List.of(binary.toString()), "--load-builtin-plugins", "rpc")
                .with(Map.of("PLUGINS__RPC__STORE", store));
        List<Socket> polls = new ArrayList<>();
        try (Server server = Server.start(broker, Cores.all(), "/")) {
            double started = server.statistics().residentMegabytes();
            for (int i = 0; i < POLLS; i++) {
                polls.add(poll(server, i));
            }
            queue(server);
            ProcessStatistics statistics = server.statistics();
            table.row(store, "150", String.format("%.0f", started), String.format("%.0f", statistics.residentMegabytes()),
                    String.format("%.0f", statistics.highestMegabytes()));
            polls.forEach(BrokerMemoryBenchmark::close);
        }
    }

    private static Socket poll(Server server, int number) {
        try {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
            socket.getOutputStream().write(POLL.formatted(number).getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends them as broadcasts, since only their number counts here. */
    private static void queue(Server server) {
        String destination = "\"syft://bob@example.com/app_data/busy/rpc/work\"";
        String body = "{\"func_name\": \"work\", \"params\": " + PARAMS + ", \"destinations\": ["
                + (destination + ",").repeat(BATCH - 1) + destination + "]}";
        for (int sent = 0; sent < REQUESTS; sent += BATCH) {
            String answer = Http.post(server.url("/rpc/broadcast"), body);
            if (!answer.contains("\"rejected\":[]")) {
                throw new IllegalStateException("Requests were rejected: " + answer.substring(answer.indexOf("\"rejected\"")));
            }
        }
    }
}
