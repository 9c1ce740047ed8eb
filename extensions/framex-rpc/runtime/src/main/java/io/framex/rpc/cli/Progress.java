package io.framex.rpc.cli;

import java.io.PrintWriter;

/** Shows on standard error that a command waits, once that takes longer than a second. */
final class Progress implements AutoCloseable {

    private static final long STEP_MILLIS = 1000;

    private final Thread thread;

    private Progress(PrintWriter errors, String what) {
        thread = new Thread(() -> show(errors, what), "progress");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * @param what what is waited for
     */
    static Progress of(PrintWriter errors, String what) {
        return new Progress(errors, what);
    }

    private static void show(PrintWriter errors, String what) {
        boolean shown = false;
        try {
            while (true) {
                Thread.sleep(STEP_MILLIS);
                errors.print(shown ? "." : "Waiting for " + what + " ");
                errors.flush();
                shown = true;
            }
        } catch (InterruptedException done) {
            if (shown) {
                errors.println();
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
