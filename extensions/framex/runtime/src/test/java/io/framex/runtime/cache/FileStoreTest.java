package io.framex.runtime.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executor runs everything at once, so that what a call did is there when it returns. */
class FileStoreTest {

    private static final long LARGE = 1_000_000;

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = temporary.resolve("deep/cache");
    }

    @Test
    void givesBackWhatWasPutAfterRestarts() throws IOException {
        store(10, LARGE).put(key(1), response("first"), 1);
        store(10, LARGE).put(key(2), response("second"), 1);

        FileStore reopened = store(10, LARGE);

        assertThat(text(reopened, key(1))).isEqualTo("first");
        assertThat(text(reopened, key(2))).isEqualTo("second");
        assertThat(reopened.find(key(3))).isCompletedWithValue(null);
        StoredResponse found = reopened.find(key(1)).join();
        assertThat(found.timestampAt()).isEqualTo(7);
        assertThat(found.expiresAt()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void namesFilesByDigestsAndKeepsThemFromOthers() throws IOException {
        store(10, LARGE).put(key(1), response("secret"), 1);

        assertThat(entries()).singleElement().asString().matches("[0-9a-f]{64}\\.[0-9a-f]{16}");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve(entries().get(0)))).isEqualTo("rw-------");
    }

    @Test
    void refusesAFolderThatOthersMayWriteTo() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> store(10, LARGE)).isInstanceOf(IOException.class).hasMessageContaining("others may write");
    }

    @Test
    void dropsWhatIsDamaged() throws IOException {
        FileStore store = store(10, LARGE);
        for (int i = 1; i <= 4; i++) {
            store.put(key(i), response("result " + i), 1);
        }
        byte[] flipped = Files.readAllBytes(file(1));
        flipped[flipped.length - 1] ^= 1;
        Files.write(file(1), flipped);
        Files.write(file(2), new byte[] { 1, 2, 3 });
        Files.move(file(3), folder.resolve(key(5) + file(3).getFileName().toString().substring(64)));

        FileStore reopened = store(10, LARGE);

        assertThat(reopened.find(key(1))).isCompletedWithValue(null);
        assertThat(reopened.find(key(2))).isCompletedWithValue(null);
        assertThat(reopened.find(key(5))).isCompletedWithValue(null);
        assertThat(text(reopened, key(4))).isEqualTo("result 4");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void toleratesThatFilesVanish() throws IOException {
        FileStore store = store(10, LARGE);
        store.put(key(1), response("here"), 1);
        Files.delete(file(1));

        assertThat(store.find(key(1))).isCompletedWithValue(null);
        store.put(key(1), response("again"), 2);
        assertThat(text(store, key(1))).isEqualTo("again");
    }

    @Test
    void staysWithinItsBounds() throws IOException {
        FileStore few = store(3, LARGE);
        for (int i = 1; i <= 20; i++) {
            few.put(key(i), response("result " + i), 1);
        }
        assertThat(entries()).hasSizeLessThanOrEqualTo(3).isNotEmpty();

        FileStore small = store(100, 2_000);
        for (int i = 1; i <= 20; i++) {
            small.put(key(i), response("x".repeat(500)), 1);
        }
        long bytes = entries().stream().mapToLong(name -> folder.resolve(name).toFile().length()).sum();
        assertThat(bytes).isPositive().isLessThanOrEqualTo(2_000);
    }

    @Test
    void keepsTheLaterOfTwoResults() throws IOException {
        FileStore store = store(10, LARGE);
        store.put(key(1), response("old"), 1);
        store.put(key(1), response("newest"), 3);
        store.put(key(1), response("late"), 2);

        assertThat(text(store, key(1))).isEqualTo("newest");
        assertThat(entries()).hasSize(1);
        assertThat(text(store(10, LARGE), key(1))).isEqualTo("newest");
    }

    @Test
    void forgetsWhatHasExpired() throws IOException {
        long past = System.currentTimeMillis() - 1;
        store(10, LARGE).put(key(1), new StoredResponse("old".getBytes(StandardCharsets.UTF_8), -1, past), 1);

        assertThat(store(10, LARGE).find(key(1))).isCompletedWithValue(null);
        assertThat(entries()).isEmpty();
    }

    @Test
    void removesWhatAKilledProcessLeft() throws IOException {
        store(10, LARGE);
        Path stale = Files.writeString(folder.resolve("123.part"), "half");
        Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minusSeconds(3600)));
        Path fresh = Files.writeString(folder.resolve("456.part"), "half");

        store(10, LARGE);

        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void keepsItsSalt() throws IOException {
        byte[] salt = CacheFolder.open(folder).salt();

        assertThat(salt).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(CacheFolder.open(folder).salt()).isEqualTo(salt);
    }

    private FileStore store(int maxSize, long maxTotalSize) throws IOException {
        return new FileStore(CacheFolder.open(folder), maxSize, maxTotalSize, Runnable::run);
    }

    private static StoredResponse response(String text) {
        return new StoredResponse(text.getBytes(StandardCharsets.UTF_8), 7, Long.MAX_VALUE);
    }

    private static String text(FileStore store, String key) {
        return new String(store.find(key).join().body(), StandardCharsets.UTF_8);
    }

    private static String key(int number) {
        return Digests.of("key " + number);
    }

    private Path file(int number) throws IOException {
        return folder.resolve(entries().stream().filter(name -> name.startsWith(key(number))).findFirst().orElseThrow());
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.length() > 64).toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
