package io.framex.rpc.store.postgresql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.framex.rpc.store.Admission;
import io.framex.rpc.store.RecordCodec;
import io.framex.rpc.store.Repetition;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.StoreUnavailableException;
import io.framex.rpc.store.Submission;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;

/**
 * A request that is to be kept.
 *
 * @param submission the request
 * @param queue where it waits
 */
record Insertion(Submission submission, String queue) {

    /** Keeps many with one statement; tells for each whether it is new. */
    static Future<List<Boolean>> all(Database database, String node, List<Insertion> given) {
        int size = given.size();
        String[] ids = new String[size];
        String[] queues = new String[size];
        Long[] expires = new Long[size];
        String[] repetitions = new String[size];
        String[] fingerprints = new String[size];
        Buffer[] heads = new Buffer[size];
        Buffer[] params = new Buffer[size];
        for (int i = 0; i < size; i++) {
            Submission submission = given.get(i).submission();
            ids[i] = submission.id();
            queues[i] = Rows.key(given.get(i).queue());
            expires[i] = submission.expiresAt();
            repetitions[i] = submission.repetition().map(Repetition::key).map(Rows::key).orElse(null);
            fingerprints[i] = submission.repetition().map(Repetition::fingerprint).orElse(null);
            heads[i] = Rows.buffer(RecordCodec.encode(submission.withoutParams()));
            params[i] = Rows.buffer(submission.params());
        }
        Tuple arguments = Tuple.of(node, ids, queues, expires, repetitions, fingerprints).addArrayOfBuffer(heads)
                .addArrayOfBuffer(params);
        return database.confirmed(Sql.INSERT, arguments).map(rows -> {
            Set<String> kept = new HashSet<>();
            rows.forEach(row -> kept.add(row.getString(0)));
            List<Boolean> fresh = new ArrayList<>(size);
            given.forEach(one -> fresh.add(kept.contains(one.submission().id())));
            return fresh;
        });
    }

    Admission accepted() {
        return new Admission.Accepted(new RequestRecord(submission, RequestState.NEW));
    }

    /** What its sender sent before with the same key. */
    Future<Admission> earlier(Database database) {
        Repetition repetition = submission.repetition()
                .orElseThrow(() -> new StoreUnavailableException("the id is taken", null));
        Tuple key = Tuple.of(Rows.key(repetition.key()));
        return database.confirmed(Sql.FIND_REPETITION, key).compose(rows -> {
            if (rows.size() == 0) {
                return Future.failedFuture(new StoreUnavailableException("the earlier request was just forgotten", null));
            }
            Row row = rows.iterator().next();
            if (!repetition.fingerprint().equals(row.getString("fingerprint"))) {
                return Future.succeededFuture(new Admission.Conflicting());
            }
            return database.relaxed(Sql.SHARE, key).map(shared -> new Admission.Repeated(Rows.record(row)));
        });
    }
}
