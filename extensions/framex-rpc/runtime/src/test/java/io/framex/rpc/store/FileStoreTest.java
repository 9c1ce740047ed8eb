package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.file.FileJournal;
import io.framex.rpc.store.index.IndexedStore;

class FileStoreTest extends DurableStoreContract {

    @TempDir
    Path folder;

    @Override
    RequestStore create(DeliveryRules rules, StoreLimits limits) {
        return new IndexedStore(new FileJournal(folder.resolve("deep/rpc.mv")), limits, rules, Clock.systemUTC());
    }

    @Test
    void theFileIsForItsOwnerAndOneProcessOnly() throws Exception {
        open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("deep/rpc.mv"))))
                .isEqualTo("rw-------");
        IndexedStore second = new IndexedStore(new FileJournal(folder.resolve("deep/rpc.mv")), new StoreLimits(1, 1, 1, 1), RULES,
                Clock.systemUTC());
        assertThatThrownBy(() -> second.open(events)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rpc.mv");
    }
}
