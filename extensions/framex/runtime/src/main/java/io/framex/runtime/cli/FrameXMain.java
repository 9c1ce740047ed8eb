package io.framex.runtime.cli;

import java.util.List;

import io.framex.runtime.cli.build.CachedStart;
import io.framex.runtime.cli.context.CommandContext;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/**
 * The {@code framex} command, which every application with the FrameX extension and no main class of its own starts with.
 * <p>
 * Arguments are parsed before Quarkus starts; only {@code run} starts it. An application with its own
 * {@code @QuarkusMain} may hand over with {@code FrameXMain.main(arguments)}, or choose this class with
 * {@code quarkus.package.main-class=framex}.
 */
@QuarkusMain(name = FrameXCommand.NAME)
public final class FrameXMain {

    private FrameXMain() {
    }

    /**
     * Runs one command and ends the process with its exit code: 0 fine, 1 failed, 2 usage.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(RunCommand.NAME)) {
            StartAhead.begin();
        }
        CommandContext context = ProcessContext.create();
        int exitCode = execute(context, orDevelopmentDefault(arguments));
        context.output().flush();
        context.errors().flush();
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, null);
    }

    /**
     * Runs one command for another one.
     *
     * @param context what it works with
     * @param arguments the command line
     * @return exit code
     */
    public static int execute(CommandContext context, List<String> arguments) {
        return FrameXCommand.execute(context, arguments.toArray(String[]::new));
    }

    /** Picocli lets errors pass, as it should; a user still gets one line instead of a stack trace. */
    private static int execute(CommandContext context, String[] arguments) {
        try {
            CachedStart.attempt(arguments, context.environment());
            return FrameXCommand.execute(context, arguments);
        } catch (RuntimeException | Error e) {
            FailureReport.lines(e).forEach(context.errors()::println);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Live reload starts the main class without arguments, and means the server. */
    private static String[] orDevelopmentDefault(String[] arguments) {
        boolean live = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        return arguments.length == 0 && live ? new String[] { RunCommand.NAME } : arguments;
    }
}
