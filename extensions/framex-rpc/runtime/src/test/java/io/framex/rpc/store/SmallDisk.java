package io.framex.rpc.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own, which can be filled to the last byte. */
final class SmallDisk implements AutoCloseable {

    private static final int MEBIBYTES = 100;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** {@code null} where that is not allowed. */
    static SmallDisk mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", folder.toString());
        return mounted ? new SmallDisk(folder) : null;
    }

    Path folder() {
        return folder;
    }

    /** Leaves no room. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                fill(out, new byte[size]);
            }
        }
    }

    private static void fill(OutputStream out, byte[] block) {
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // As it should be.
        }
    }

    /** Gives the room back. */
    void empty() throws IOException {
        Files.delete(folder.resolve("filler"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
