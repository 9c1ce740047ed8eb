package io.framex.benchmarks.paced;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The threads of this machine that do not belong to what is measured, those of the kernel among them; see {@code schedstat} and
 * {@code stat} in proc(5).
 */
final class Bystanders {

    private static final Path PROC = Path.of("/proc");
    private static final String STARTED = "processes ";
    private static final String ALL_CORES = "cpu ";

    /** Of the fields behind the name, the time that the host of a virtual machine had its cores do something else. */
    private static final int STOLEN = 8;

    /** Where the kernel finishes sending and receiving: what is measured, whichever process it is for. */
    private static final String NETWORK = "(ksoftirqd/";

    private final Set<String> measured;

    /** @param measured ids of the processes that are measured, and of those that do so */
    Bystanders(Set<String> measured) {
        this.measured = measured;
    }

    /** What they have done so far. */
    Look look() throws IOException {
        Map<Path, Runs> runs = new HashMap<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (!measured.contains(process.getFileName().toString())) {
                    add(process, runs);
                }
            }
        }
        String started = "";
        String stolen = "";
        for (String line : Files.readAllLines(PROC.resolve("stat"))) {
            started = line.startsWith(STARTED) ? line : started;
            stolen = line.startsWith(ALL_CORES) ? line.split(" +")[STOLEN] : stolen;
        }
        return new Look(started + ", stolen " + stolen, runs);
    }

    private static void add(Path process, Map<Path, Runs> runs) {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
            if (Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1).contains(NETWORK)) {
                return;
            }
            for (Path thread : threads) {
                runs.put(thread, Runs.parse(Files.readString(thread.resolve("schedstat"))));
            }
        } catch (IOException e) {
            // It has ended meanwhile.
        }
    }

    /**
     * What was there at one time.
     *
     * @param machine how many processes and threads were ever started, and how much time the host has taken
     * @param runs what each thread that is still there has run
     */
    record Look(String machine, Map<Path, Runs> runs) {

        /**
         * Whether one of the bystanders has held a core until a later look: ran for longer than 0.3 ms, beside 50 µs for each time
         * that it did; whether anything was started, which may have ended already; or whether the host took a core.
         */
        boolean wasDisturbedUntil(Look later) {
            return !machine.equals(later.machine) || later.runs.entrySet().stream()
                    .anyMatch(now -> now.getValue().since(runs.getOrDefault(now.getKey(), Runs.NONE)).areLong());
        }
    }

    /**
     * What a thread has run.
     *
     * @param nanos how long altogether
     * @param count how many times it was given a core
     */
    record Runs(long nanos, long count) {

        static final Runs NONE = new Runs(0, 0);

        private static final long LONG = 300_000;
        private static final long SHORT_RUN = 50_000;

        static Runs parse(String schedstat) {
            String[] counters = schedstat.strip().split(" ");
            return new Runs(Long.parseLong(counters[0]), Long.parseLong(counters[2]));
        }

        Runs since(Runs before) {
            return new Runs(nanos - before.nanos, count - before.count);
        }

        boolean areLong() {
            return nanos - count * SHORT_RUN > LONG;
        }
    }
}
