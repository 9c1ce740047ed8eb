package io.framex.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Loads two servers in turn, several times, in changing order, and relates each two neighbouring measurements. */
final class Pairs {

    private final Cores cores;
    private final Effort effort;
    private final List<Double> throughput = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> subjectRates = new ArrayList<>();
    private final List<Double> subjectCosts = new ArrayList<>();
    private final List<Double> peerCosts = new ArrayList<>();

    Pairs(Cores cores, Effort effort) {
        this.cores = cores;
        this.effort = effort;
    }

    /** Starts both anew for each part of the series, since no two JVMs compile alike. */
    Pairs measure(Application subject, String subjectPath, Application peer, String peerPath) {
        for (int start = 0; start < effort.starts(); start++) {
            try (Server ours = Server.start(subject, cores.server(), subjectPath);
                    Server theirs = Server.start(peer, cores.server(), peerPath)) {
                for (int i = 0; i < effort.warmUps(); i++) {
                    Load.warmUp(ours, cores.load(), subjectPath, effort.warmUpSeconds());
                    Load.warmUp(theirs, cores.load(), peerPath, effort.warmUpSeconds());
                }
                for (int pair = 0; pair < effort.pairs(); pair++) {
                    boolean oursFirst = (pair + start) % 2 == 0;
                    Load first = load(oursFirst ? ours : theirs, oursFirst ? subjectPath : peerPath);
                    Load second = load(oursFirst ? theirs : ours, oursFirst ? peerPath : subjectPath);
                    add(oursFirst ? first : second, oursFirst ? second : first);
                }
            }
        }
        return this;
    }

    private Load load(Server server, String path) {
        return Load.measure(server, cores.load(), path, effort.seconds());
    }

    private void add(Load ours, Load theirs) {
        throughput.add(ours.requestsPerSecond() / theirs.requestsPerSecond());
        cpu.add(ours.cpuMicros() / theirs.cpuMicros());
        subjectRates.add(ours.requestsPerSecond());
        subjectCosts.add(ours.cpuMicros());
        peerCosts.add(theirs.cpuMicros());
    }

    Series throughputRatio() {
        return new Series(throughput);
    }

    Series cpuRatio() {
        return new Series(cpu);
    }

    Series subjectRate() {
        return new Series(subjectRates);
    }

    Series subjectCpu() {
        return new Series(subjectCosts);
    }

    Series peerCpu() {
        return new Series(peerCosts);
    }
}
