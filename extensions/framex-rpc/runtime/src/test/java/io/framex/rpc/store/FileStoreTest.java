package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
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

    @Test
    void whatTheEndedProcessWorkedOnItselfIsHandedOutAtOnce() {
        events.own.add("local");
        open();
        accept("own", "local");
        accept("pulled", "app");
        String before = lease("local").state().lease();
        String pulled = lease("app").state().lease();
        reopen();

        assertThat(get(store.settle("own", before, new Outcome.Completed(json("1"))))).isEqualTo(Settlement.STALE);
        assertThat(lease("local").state().attempts()).isEqualTo(2);
        assertThat(get(store.lease("app", 1, LONG))).isEmpty();
        assertThat(get(store.settle("pulled", pulled, new Outcome.Completed(json("1"))))).isEqualTo(Settlement.RECORDED);
    }

    @Test
    void aRequestDuringWhichTheProcessEndedTooOftenIsADeadLetter() {
        events.own.add("local");
        open();
        accept("fatal", "local");
        for (int attempt = 1; attempt <= RULES.maxAttempts(); attempt++) {
            assertThat(lease("local").state().attempts()).isEqualTo(attempt);
            reopen();
        }

        assertThat(get(store.lease("local", 1, LONG))).isEmpty();
        assertThat(get(store.dead(DeadLetterPosition.START, 10)).requests()).singleElement().extracting(one -> one.state().error())
                .isEqualTo("given up after 2 attempts: the broker ended during the attempt");
        Awaitility.await().until(() -> events.settled.size() == 1);
        reopen();
        assertThat(get(store.dead(DeadLetterPosition.START, 10)).requests()).hasSize(1);
        assertThat(events.settled).hasSize(1);
    }

    @Test
    void aFullDiskRefusesRequestsUntilThereIsRoomAndLosesNone() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"))) {
            Assumptions.assumeTrue(disk != null, "needs the right to mount a file system");
            StoreLimits limits = new StoreLimits(100_000, 1_000_000_000, 100_000, 10);
            Path file = disk.folder().resolve("rpc.mv");
            store = new IndexedStore(new FileJournal(file), limits, RULES, Clock.systemUTC());
            store.open(events);
            accept("kept", "app");
            accept("answered", "other");
            accept("left", "third");
            RequestRecord leased = lease("other");

            disk.fill();
            int accepted = 0;
            while (get(store.accept(submission("n" + accepted, "many", 60_000))) instanceof Admission.Accepted) {
                accepted++;
            }
            assertThat(get(store.accept(submission("refused", "app", 60_000)))).isInstanceOf(Admission.Refused.class);
            CompletableFuture<Settlement> answer = store.settle("answered", leased.state().lease(),
                    new Outcome.Completed(json("42"))).toCompletableFuture();
            assertThat(answer).isNotDone();

            disk.empty();
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(Settlement.RECORDED);
            Awaitility.await().until(() -> get(store.accept(submission("later", "app", 60_000))) instanceof Admission.Accepted);
            store.close();

            store = new IndexedStore(new FileJournal(file), limits, RULES, Clock.systemUTC());
            store.open(events);
            assertThat(store.size()).isEqualTo(accepted + 4);
            assertThat(state("answered").result()).asString(StandardCharsets.UTF_8).isEqualTo("42");
            assertThat(lease("app").submission().id()).isEqualTo("kept");
            assertThat(lease("app").submission().id()).isEqualTo("later");
            assertThat(lease("third").submission().id()).isEqualTo("left");
            store.close();
        }
    }
}
