package io.framex.proxy.testing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Pythons with the packages that a test needs, which .ci/setup installs. */
public final class Python {

    /** With FrameX, FastAPI, and what reads frames. */
    private static final List<String> INSTALLATIONS = List.of("/usr/local/lib/framex-python/bin/python3", "python3");

    private Python() {
    }

    /** The first Python that runs some code without an error; empty where there is none. */
    public static Optional<String> that(String runs) {
        return that(runs, INSTALLATIONS);
    }

    /** The same of certain installations. */
    public static Optional<String> that(String runs, List<String> installations) {
        return installations.stream().filter(python -> succeeds(python, runs)).findFirst();
    }

    private static boolean succeeds(String python, String code) {
        try {
            return new ProcessBuilder(python, "-c", code).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
