package io.framex.runtime.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = GenerateCompletionCommand.NAME,
        description = "Print a completion script for bash and zsh: source <(framex generate-completion).")
final class GenerateCompletionCommand implements Runnable {

    static final String NAME = "generate-completion";

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        CommandSpec root = spec.root();
        root.commandLine().getOut().println(AutoComplete.bash(root.name(), root.commandLine()));
    }
}
