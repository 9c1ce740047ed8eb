package io.framex.rpc.store.postgresql;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Settlement;
import io.framex.rpc.store.shared.Changed;
import io.framex.rpc.store.shared.Condition;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;

/**
 * The end of a request.
 *
 * @param id the request
 * @param condition under which it ends
 * @param state its final state, but for the number of attempts
 */
record Ending(String id, Condition condition, RequestState state) {

    /**
     * What came of it.
     *
     * @param changed for whoever asked
     * @param node the broker that has to be told; {@code null} where it was not ended
     * @param queue the queue that it was in; {@code null} where it was not ended
     */
    record Ended(Changed changed, String node, String queue) {
    }

    /** Ends many with one statement. */
    static Future<List<Ended>> all(Database database, List<Ending> given) {
        int size = given.size();
        Integer[] numbers = new Integer[size];
        String[] ids = new String[size];
        String[] conditions = new String[size];
        String[] leases = new String[size];
        Integer[] statuses = new Integer[size];
        Long[] until = new Long[size];
        Buffer[] results = new Buffer[size];
        Buffer[] errors = new Buffer[size];
        Long[] completed = new Long[size];
        Boolean[] dead = new Boolean[size];
        for (int i = 0; i < size; i++) {
            Ending ending = given.get(i);
            numbers[i] = i;
            ids[i] = Rows.key(ending.id());
            conditions[i] = ending.condition().kind().name();
            leases[i] = Rows.key(ending.condition().lease());
            statuses[i] = ending.state().status().ordinal();
            until[i] = ending.state().until();
            results[i] = Rows.buffer(ending.state().result());
            errors[i] = Rows.buffer(ending.state().error());
            completed[i] = ending.state().completedAt();
            dead[i] = ending.state().dead();
        }
        Tuple arguments = Tuple.of(numbers, ids, conditions, leases, statuses, until).addArrayOfBuffer(results)
                .addArrayOfBuffer(errors).addArrayOfLong(completed).addArrayOfBoolean(dead);
        Ended[] all = new Ended[size];
        return database.confirmed(Sql.END, arguments).compose(rows -> {
            rows.forEach(row -> all[row.getInteger(0)] = given.get(row.getInteger(0)).ended(row));
            String[] others = IntStream.range(0, size).filter(i -> all[i] == null).mapToObj(i -> ids[i]).toArray(String[]::new);
            return others.length == 0 ? Future.succeededFuture(Arrays.asList(all))
                    : explain(database, given, all, others);
        });
    }

    private Ended ended(Row row) {
        RequestState end = new RequestState(state.status(), row.getInteger(2), null, state.until(), state.result(),
                state.error(), state.completedAt(), state.dead());
        return new Ended(new Changed(Settlement.RECORDED, new RequestRecord(Rows.submission(row.getBuffer(1), row.getLong(3)),
                end)), row.getString(4), row.getString(5));
    }

    /** Those that were not ended are not there, or not in the state for it. */
    private static Future<List<Ended>> explain(Database database, List<Ending> given, Ended[] all, String[] others) {
        return database.relaxed(Sql.EXISTING, Tuple.of(others)).map(rows -> {
            Set<String> existing = new HashSet<>();
            rows.forEach(row -> existing.add(row.getString(0)));
            for (int i = 0; i < all.length; i++) {
                if (all[i] == null) {
                    all[i] = new Ended(new Changed(existing.contains(Rows.key(given.get(i).id())) ? Settlement.STALE
                            : Settlement.UNKNOWN, null), null, null);
                }
            }
            return Arrays.asList(all);
        });
    }
}
