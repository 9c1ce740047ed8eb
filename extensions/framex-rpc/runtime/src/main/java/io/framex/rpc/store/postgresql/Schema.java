package io.framex.rpc.store.postgresql;

import java.util.List;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/** Creates the tables, and changes those of earlier versions, one broker at a time. */
final class Schema {

    private static final int OLDEST_SERVER = 130_000;
    /** What brokers that start at the same time take turns by; no meaning. */
    private static final long LOCK = 0x6672616D65787270L;

    /** Each brings the tables from one version to the next. Those that were released never change. */
    private static final List<String> STEPS = List.of("""
            CREATE SEQUENCE sequence;
            CREATE TABLE requests (
                id text PRIMARY KEY,
                queue text NOT NULL,
                seq bigint NOT NULL DEFAULT nextval('sequence'),
                ready boolean NOT NULL,
                status smallint NOT NULL,
                attempts int NOT NULL,
                lease text,
                due bigint NOT NULL,
                until bigint NOT NULL,
                expires_at bigint NOT NULL,
                completed_at bigint NOT NULL DEFAULT 0,
                dead boolean NOT NULL DEFAULT false,
                node text NOT NULL,
                repetition text,
                fingerprint text,
                head bytea NOT NULL,
                params bytea,
                result bytea,
                error bytea
            ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
            CREATE UNIQUE INDEX requests_repetition ON requests (repetition) WHERE repetition IS NOT NULL;
            CREATE INDEX requests_waiting ON requests (queue, seq) WHERE ready;
            CREATE INDEX requests_unanswered ON requests (queue) WHERE status < 2;
            CREATE INDEX requests_due ON requests (due);
            CREATE INDEX requests_dead ON requests (completed_at) WHERE dead;
            CREATE TABLE apps (name text PRIMARY KEY, schema bytea NOT NULL)""");

    private final String name;

    /**
     * @param name of the schema; letters, digits and underscores
     */
    Schema(String name) {
        this.name = name;
    }

    Future<Void> prepare(Pool pool) {
        return pool.withTransaction(connection -> check(connection)
                .compose(fine -> connection.preparedQuery("SELECT pg_advisory_xact_lock($1)").execute(Tuple.of(LOCK)))
                .compose(mine -> connection.preparedQuery("SELECT FROM pg_namespace WHERE nspname = $1").execute(Tuple.of(name)))
                .compose(found -> found.size() > 0 ? Future.succeededFuture()
                        : connection.query("CREATE SCHEMA \"" + name + "\"").execute())
                .compose(there -> connection.query("CREATE TABLE IF NOT EXISTS version (version int NOT NULL)").execute())
                .compose(there -> connection.query("SELECT coalesce(max(version), 0) FROM version").execute())
                .compose(version -> upgrade(connection, version.iterator().next().getInteger(0))));
    }

    private static Future<Void> check(SqlConnection connection) {
        return connection.query("SELECT current_setting('server_version_num')::int").execute().compose(version -> {
            int number = version.iterator().next().getInteger(0);
            return number >= OLDEST_SERVER ? Future.succeededFuture()
                    : Future.failedFuture("PostgreSQL 13 or later is needed; this one is " + number / 10_000);
        });
    }

    private static Future<Void> upgrade(SqlConnection connection, int version) {
        if (version > STEPS.size()) {
            return Future.failedFuture("the tables were made by a later version of FrameX (form " + version + ")");
        }
        if (version == STEPS.size()) {
            return Future.succeededFuture();
        }
        return connection.query(STEPS.get(version)).execute()
                .compose(done -> connection.query("DELETE FROM version").execute())
                .compose(done -> connection.preparedQuery("INSERT INTO version VALUES ($1)").execute(Tuple.of(version + 1)))
                .compose(done -> upgrade(connection, version + 1));
    }
}
