package io.framex.rpc.deployment;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.framex.runtime.catalog.CompiledPlugins;
import io.framex.runtime.cli.FrameXMain;
import io.framex.runtime.cli.context.CommandContext;

/** One run of {@code framex rpc} within the test's process, and what came out of it. */
record RpcRun(int exitCode, String output, String errors) {

    static RpcRun of(String... arguments) {
        return of(Path.of(""), Map.of(), failed -> 0, arguments);
    }

    static RpcRun of(Path folder, Map<String, String> environment, CommandContext.Server server, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        List<String> all = new ArrayList<>(List.of("rpc"));
        all.addAll(List.of(arguments));
        int exitCode = FrameXMain.execute(new CommandContext(folder, environment, CompiledPlugins::catalog, server,
                new PrintWriter(output, true), new PrintWriter(errors, true)), all);
        return new RpcRun(exitCode, output.toString(), errors.toString());
    }
}
