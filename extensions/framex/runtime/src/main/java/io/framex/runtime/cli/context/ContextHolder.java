package io.framex.runtime.cli.context;

/** The root command, as its subcommands see it through picocli's {@code @ParentCommand}. */
public interface ContextHolder {

    /** What the commands of this command line work with. */
    CommandContext context();
}
