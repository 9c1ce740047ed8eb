package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux counts for a process; see proc(5). */
final class ProcessStatistics {

    /** USER_HZ, which is 100 on every architecture that Linux offers to programs. */
    private static final double SECONDS_PER_TICK = 0.01;

    private static final String COMPILER = "(?s)C[12] Compiler.*";

    // Counted behind the name of the program, which may hold blanks.
    private static final int UTIME = 11;
    private static final int STIME = 12;

    private final Path folder;

    ProcessStatistics(long pid) {
        folder = Path.of("/proc", String.valueOf(pid));
    }

    /** CPU time of all threads, in user and kernel mode, in seconds. */
    double cpuSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) * SECONDS_PER_TICK;
    }

    /** CPU time of the compilers of a JVM, in seconds; 0 for any other process. */
    double compilerSeconds() {
        try (Stream<Path> threads = Files.list(folder.resolve("task"))) {
            return threads.filter(thread -> read(thread.resolve("comm")).matches(COMPILER))
                    .mapToLong(thread -> Long.parseLong(read(thread.resolve("schedstat")).split(" ")[0])).sum() / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory in MiB. */
    double residentMebibytes() {
        return kibibytes("VmRSS:") / 1024;
    }

    /** Resident memory in MB. */
    double residentMegabytes() {
        return kibibytes("VmRSS:") * 1024 / 1e6;
    }

    /** The most memory that was resident so far, in MB. */
    double highestMegabytes() {
        return kibibytes("VmHWM:") * 1024 / 1e6;
    }

    private double kibibytes(String field) {
        return read("status").lines().filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElseThrow();
    }

    private String read(String file) {
        return read(folder.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
