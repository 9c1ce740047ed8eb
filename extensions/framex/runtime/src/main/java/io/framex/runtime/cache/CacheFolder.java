package io.framex.runtime.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of the cache. Files appear in it whole or not at all, and only the own user can read them. All methods block.
 */
final class CacheFolder {

    private static final String SALT = "salt";
    private static final int SALT_BYTES = 32;
    private static final String UNFINISHED = ".part";
    private static final long UNFINISHED_SECONDS = 60;

    private final Path folder;
    private final boolean posix;

    private CacheFolder(Path folder, boolean posix) {
        this.folder = folder;
        this.posix = posix;
    }

    /**
     * Opens a folder, and creates it where it is missing.
     *
     * @throws IOException where it cannot be used; the message says why and what to do
     */
    static CacheFolder open(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, permissions(posix, "rwx------"));
        if (posix) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new IOException("others may write to it, and so decide what is answered; chmod 700 it, or name another"
                        + " folder");
            }
        }
        CacheFolder opened = new CacheFolder(folder, posix);
        opened.removeUnfinished();
        return opened;
    }

    /** Names of all files, in no order. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString()).toList();
        }
    }

    /**
     * The first bytes of a file.
     *
     * @param limit how many at most
     * @throws NoSuchFileException where there is none of that name
     */
    byte[] read(String name, int limit) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ,
                LinkOption.NOFOLLOW_LINKS); InputStream content = Channels.newInputStream(channel)) {
            return content.readNBytes(limit);
        }
    }

    long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    /** Writes a file whole; nobody sees it before it is complete. */
    void write(String name, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED, permissions(posix, "rw-------"));
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Random bytes that stay the same as long as the folder does. */
    byte[] salt() throws IOException {
        Path file = folder.resolve(SALT);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                write(SALT, newSalt());
            } catch (FileAlreadyExistsException e) {
                // Made by another process just now.
            }
        }
        byte[] salt = read(SALT, SALT_BYTES);
        if (salt.length < SALT_BYTES) {
            throw new IOException("the file \"" + SALT + "\" in it is damaged; delete the folder");
        }
        return salt;
    }

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    /** What a killed process left behind. Fresh files may belong to one that is still at work. */
    private void removeUnfinished() throws IOException {
        Instant stale = Instant.now().minusSeconds(UNFINISHED_SECONDS);
        for (String name : names()) {
            if (name.endsWith(UNFINISHED)
                    && Files.getLastModifiedTime(folder.resolve(name)).toInstant().isBefore(stale)) {
                delete(name);
            }
        }
    }

    private static FileAttribute<?>[] permissions(boolean posix, String permissions) {
        return posix ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }
}
