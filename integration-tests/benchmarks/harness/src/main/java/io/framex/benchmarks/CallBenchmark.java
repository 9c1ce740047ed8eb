package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Time and allocation of the generated call path, by JMH. */
final class CallBenchmark implements Benchmark {

    private static final int NAME = 0;
    private static final int SCORE = 4;
    private static final int ERROR = 5;

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public String title() {
        return "Generated call path (JMH, `-prof gc`)";
    }

    @Override
    public String run(Setting setting) {
        try {
            Path scores = Files.createTempFile("framex-benchmark", ".csv");
            Commands.output(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    classPath(setting), "org.openjdk.jmh.Main", "CallPath", "-prof", "gc", "-rf", "csv", "-rff",
                    scores.toString()));
            Map<String, String[]> lines = new HashMap<>();
            for (String line : Files.readAllLines(scores)) {
                String[] cells = line.replace("\"", "").split(",");
                lines.put(cells[NAME].replaceFirst(".*CallPath\\.", ""), cells);
            }
            Files.delete(scores);
            return table(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Map<String, String[]> lines) {
        Table table = new Table("", "ns", "allocated, bytes");
        row(table, lines, "plugin", "the plugin's method alone");
        row(table, lines, "handwritten", "written by hand, with envelope");
        row(table, lines, "generated", "generated, with envelope");
        row(table, lines, "handwrittenAsJson", "written by hand, as JSON");
        row(table, lines, "generatedAsJson", "generated, as JSON");
        return table.toString();
    }

    private static void row(Table table, Map<String, String[]> lines, String name, String title) {
        String[] time = lines.get(name);
        table.row(title, String.format(Locale.ROOT, "%.1f ± %.1f", number(time[SCORE]), number(time[ERROR])),
                String.format(Locale.ROOT, "%.0f", number(lines.get(name + ":gc.alloc.rate.norm")[SCORE])));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static String classPath(Setting setting) throws IOException {
        Path application = setting.jar("framex").getParent();
        return String.join(":", List.of(setting.folder().resolve("harness/target/classes").toString(),
                setting.folder().resolve("harness/target/libraries").resolve("*").toString(),
                setting.folder().resolve("plain/target/classes").toString(), application.resolve("quarkus/*").toString(),
                application.resolve("app/*").toString(), application.resolve("lib/main/*").toString(),
                application.resolve("lib/boot/*").toString()));
    }
}
