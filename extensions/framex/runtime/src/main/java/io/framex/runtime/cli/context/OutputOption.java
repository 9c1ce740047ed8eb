package io.framex.runtime.cli.context;

import picocli.CommandLine.Option;

/** {@code --output}, for every command that prints data. */
public class OutputOption {

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "table",
            description = "How to print the result: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    OutputFormat format;

    /** Whether the result is for a program. */
    public boolean isJson() {
        return format == OutputFormat.JSON;
    }
}
