package io.framex.benchmarks;

import java.util.Locale;

/** A remote method on the local engine beside a call to the same executor by hand. */
final class EngineBenchmark implements Benchmark {

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public String title() {
        return "`@Remote` on the local engine, beside a call to the same executor by hand (JMH)";
    }

    @Override
    public String run(Setting setting) {
        Scores scores = Scores.of(Application.jvm(setting.jar("remote")));
        Table table = new Table("", "median, ns", "ratio");
        double byHand = scores.score("byHand:p0.50");
        double remote = scores.score("remote:p0.50");
        table.row("by hand", String.format(Locale.ROOT, "%.0f", byHand), "1");
        table.row("`@Remote`", String.format(Locale.ROOT, "%.0f", remote),
                String.format(Locale.ROOT, "%.2f", remote / byHand));
        return table.toString();
    }
}
