package io.framex.runtime.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.framex.runtime.catalog.CompiledPlugins;
import io.framex.runtime.cli.context.CommandContext;

/** The context of a real process. */
final class ProcessContext {

    private ProcessContext() {
    }

    static CommandContext create() {
        return new CommandContext(Path.of("").toAbsolutePath(), System.getenv(), CompiledPlugins::catalog,
                new QuarkusServer(), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /** JSON and YAML are UTF-8 whatever the locale of the shell is. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
