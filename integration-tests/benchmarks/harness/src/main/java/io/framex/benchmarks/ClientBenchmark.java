package io.framex.benchmarks;

import java.util.List;

/** A call of another plugin beside a direct call of its bean, on the same thread, with metrics. */
final class ClientBenchmark implements Benchmark {

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String title() {
        return "Calls between plugins (JMH, `-prof gc`)";
    }

    @Override
    public String run(Setting setting) {
        Scores scores = Scores.of(Application.jvm(setting.jar("calls")));
        Table table = new Table("", "ns", "allocated, bytes");
        for (List<String> row : List.of(List.of("direct", "the bean's method alone"),
                List.of("typed", "through a typed client"), List.of("named", "by name, with a map"),
                List.of("jacksonAlone", "Jackson's conversion of a body, and the bean's method"),
                List.of("converted", "through a typed client, with that conversion"))) {
            table.row(row.get(1), scores.time(row.get(0)), scores.allocation(row.get(0)));
        }
        return table.toString();
    }
}
