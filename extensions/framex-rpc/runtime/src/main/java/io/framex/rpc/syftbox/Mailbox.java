package io.framex.rpc.syftbox;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder for requests of one sender to one function, opened. Every folder on the way is opened within the one before it
 * and is no symbolic link, so that nothing outside is read or written, whoever moves folders meanwhile. Blocks; for one thread.
 */
final class Mailbox implements Closeable {

    private static final LinkOption NOFOLLOW = LinkOption.NOFOLLOW_LINKS;

    private final SecureDirectoryStream<Path> folder;
    private Set<String> names;

    private Mailbox(SecureDirectoryStream<Path> folder) {
        this.folder = folder;
    }

    /**
     * Opens it. The application's own folder must be there; those of the function and of the sender are made.
     *
     * @throws NoSuchFileException where there is no such application
     * @throws IOException where something else than a folder is on the way
     */
    static Mailbox open(Path datasites, Endpoint endpoint, String sender) throws IOException {
        SecureDirectoryStream<Path> current = secure(Files.newDirectoryStream(datasites));
        Path path = datasites.toRealPath();
        try {
            for (String name : List.of(endpoint.datasite(), "app_data", endpoint.app(), "rpc")) {
                current = enter(current, name);
                path = path.resolve(name);
            }
            for (String name : List.of(endpoint.function(), sender)) {
                path = path.resolve(name);
                current = enterOrMake(current, name, path);
            }
            return new Mailbox(current);
        } catch (IOException | RuntimeException failure) {
            current.close();
            throw failure;
        }
    }

    private static SecureDirectoryStream<Path> enter(SecureDirectoryStream<Path> parent, String name) throws IOException {
        SecureDirectoryStream<Path> child = parent.newDirectoryStream(Path.of(name), NOFOLLOW);
        parent.close();
        return child;
    }

    private static SecureDirectoryStream<Path> enterOrMake(SecureDirectoryStream<Path> parent, String name, Path path)
            throws IOException {
        try {
            return enter(parent, name);
        } catch (NoSuchFileException absent) {
            make(path);
            return enter(parent, name);
        }
    }

    /** There is no way to make a folder within an open one, so that its parent must be where the path says. */
    private static void make(Path path) throws IOException {
        if (!path.getParent().toRealPath().equals(path.getParent())) {
            throw new IOException(path + " is elsewhere");
        }
        try {
            Files.createDirectory(path);
        } catch (FileAlreadyExistsException meanwhile) {
            // Somebody else has made it; it is looked at when it is entered.
        }
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> opened) throws IOException {
        if (opened instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        opened.close();
        throw new IOException("this system cannot open files within a folder");
    }

    /** Whether there was a file of that name when this was first asked. */
    boolean has(String name) {
        if (names == null) {
            names = new HashSet<>();
            folder.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names.contains(name);
    }

    /** Writes a file that appears as a whole. */
    void write(String name, byte[] content) throws IOException {
        Path hidden = Path.of("." + name + ".tmp");
        delete(hidden.toString());
        try (SeekableByteChannel channel = folder.newByteChannel(hidden,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
        folder.move(hidden, folder, Path.of(name));
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it is no ordinary file, or larger than the limit
     */
    Optional<byte[]> read(String name, long limit) throws IOException {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!folder.getFileAttributeView(Path.of(name), BasicFileAttributeView.class, NOFOLLOW).readAttributes().isRegularFile()) {
            throw new IOException(name + " is no file");
        }
        try (SeekableByteChannel channel = folder.newByteChannel(Path.of(name), Set.of(StandardOpenOption.READ, NOFOLLOW))) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            ByteBuffer block = ByteBuffer.allocate(8192);
            while (channel.read(block) >= 0) {
                content.write(block.array(), 0, block.position());
                block.clear();
                if (content.size() > limit) {
                    throw new IOException(name + " is too large");
                }
            }
            return Optional.of(content.toByteArray());
        }
    }

    /** Takes a file away, if it is there. */
    void delete(String name) throws IOException {
        try {
            folder.deleteFile(Path.of(name));
        } catch (NoSuchFileException gone) {
            // As it should be.
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
