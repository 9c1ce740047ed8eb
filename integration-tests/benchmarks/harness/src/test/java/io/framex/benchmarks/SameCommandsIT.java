package io.framex.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is compared must do the same: the broker and its peer issue the same commands for a request that they accept. */
class SameCommandsIT {

    private static final Setting SETTING = new Setting(Path.of(System.getProperty("benchmarks.folder")), new Cores("0", "0"));
    /** Without its values, which are ids, times, and what each calls its keys. */
    private static final Pattern COMMAND = Pattern.compile("\\[0 lua] \"(\\w+)\"(.*)");
    private static final Pattern SUBJECT = Pattern.compile("\"(?:framex-rpc|plain):([a-z]+)(?:[:\"].*)?");
    private static final int TIMEOUT_MILLIS = 20_000;

    private static RedisServer redis;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(RedisServer.isThere(), "redis-server is not installed");
        redis = RedisServer.start("0", List.of());
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Test
    void commandsAreAlike() throws IOException {
        List<String> ours = commands(BrokerRedisBenchmark.broker(Application.jvm(SETTING.jar("services")), redis), "/rpc/send");
        List<String> theirs = commands(BrokerRedisBenchmark.plain(Application.jvm(SETTING.jar("plain-services")), redis),
                "/redis");

        assertThat(ours).contains("HSET r 29 words", "ZADD q 3 words").isEqualTo(theirs);
    }

    /** What the second of two requests has Redis do, since the first makes the script known, and finds the queue empty. */
    private static List<String> commands(Application application, String path) throws IOException {
        try (Server server = Server.start(application, "0", "/"); Socket monitor = new Socket("127.0.0.1", redis.port())) {
            redis.clear();
            Http.post(server.url(path), BrokerRedisBenchmark.BODY);
            monitor.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines = new BufferedReader(new InputStreamReader(monitor.getInputStream(), StandardCharsets.UTF_8));
            monitor.setSoTimeout(TIMEOUT_MILLIS);
            assertThat(lines.readLine()).isEqualTo("+OK");
            Http.post(server.url(path), BrokerRedisBenchmark.BODY);
            String line = lines.readLine();
            while (!line.contains("\"evalsha\"") || !line.contains("quick brown fox")) {
                line = lines.readLine();
            }
            List<String> commands = new ArrayList<>();
            for (Matcher command = COMMAND.matcher(lines.readLine()); command.find(); command = COMMAND.matcher(lines.readLine())) {
                commands.add(summary(command.group(1), command.group(2)));
                if (commands.get(commands.size() - 1).startsWith("ZADD q")) {
                    break;
                }
            }
            return commands;
        }
    }

    private static String summary(String command, String arguments) {
        Matcher subject = SUBJECT.matcher(arguments.strip());
        return command + (subject.matches() ? " " + subject.group(1) : "") + " "
                + arguments.split("\" \"").length + " words";
    }
}
