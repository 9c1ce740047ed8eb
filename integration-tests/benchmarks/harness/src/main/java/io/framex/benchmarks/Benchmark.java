package io.framex.benchmarks;

/** One part of the table. */
interface Benchmark {

    /** Name on the command line and of the file with the result. */
    String name();

    /** What is measured, in a few words. */
    String title();

    /** Measures, and returns the result in Markdown. */
    String run(Setting setting);
}
