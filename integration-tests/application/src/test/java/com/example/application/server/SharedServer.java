package com.example.application.server;

/**
 * One server with both teams' plugins for all test classes that change nothing in it. The built-in {@code echo} is
 * compiled in but not active. It ends with the test process.
 */
public final class SharedServer {

    private static final FrameXProcess PROCESS = start();

    private SharedServer() {
    }

    private static FrameXProcess start() {
        FrameXProcess started = FrameXProcess.start("""
                load_plugins = ["orders", "library"]

                [server]
                max_body_size = "64K"
                """);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        return started.awaitReady();
    }

    public static FrameXProcess process() {
        return PROCESS;
    }

    public static Client client() {
        return new Client(PROCESS);
    }
}
