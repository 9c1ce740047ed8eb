package io.framex.benchmarks.paced;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends requests to several servers in turn at a fixed rate and measures how long answers take, from the time at which a request
 * was due: one that has to wait because the one before it is late counts with its waiting. A process of its own, which stays
 * warm: reads {@code RATE SECONDS PATH SERVER...}, with a {@code SERVER} as {@link PacedServer} reads it, and prints a line with
 * their {@link Percentiles}, separated by commas.
 *
 * <p>
 * Servers take turns after each of many short windows, so that all of them meet what changes on a machine within seconds.
 */
final class PacedLoad {

    private static final double WINDOW_SECONDS = 0.15;
    private static final int MOST_WINDOWS_FOR_ONE = 10;

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            List<String> words = List.of(order.split(" "));
            double rate = Double.parseDouble(words.get(0));
            int windows = (int) Math.ceil(Integer.parseInt(words.get(1)) / WINDOW_SECONDS);
            List<PacedServer> servers = new ArrayList<>();
            for (String server : words.subList(3, words.size())) {
                servers.add(PacedServer.parse(server, words.get(2), rate, (int) (WINDOW_SECONDS * rate)));
            }
            System.out.println(measure(servers, windows));
        }
    }

    private static String measure(List<PacedServer> servers, int windows) throws IOException {
        for (int run = 0; servers.stream().anyMatch(server -> server.windows() < windows); run++) {
            if (run == windows * MOST_WINDOWS_FOR_ONE) {
                throw new IOException("Other processes use this machine all the time");
            }
            for (PacedServer server : servers) {
                if (server.windows() < windows) {
                    server.load();
                }
            }
        }
        for (PacedServer server : servers) {
            server.close();
        }
        return servers.stream().map(server -> server.percentiles().toString()).collect(Collectors.joining(","));
    }

    private PacedLoad() {
    }
}
