package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Time and allocation of the generated call path, by JMH. */
final class CallBenchmark implements Benchmark {

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
            Scores scores = Scores.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    classPath(setting), "org.openjdk.jmh.Main", "CallPath", "-prof", "gc", "-rf", "csv", "-rff"));
            Table table = new Table("", "ns", "allocated, bytes");
            row(table, scores, "plugin", "the plugin's method alone");
            row(table, scores, "handwritten", "written by hand, with envelope");
            row(table, scores, "generated", "generated, with envelope");
            row(table, scores, "handwrittenAsJson", "written by hand, as JSON");
            row(table, scores, "generatedAsJson", "generated, as JSON");
            return table.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Table table, Scores scores, String name, String title) {
        table.row(title, scores.time(name), scores.allocation(name));
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
