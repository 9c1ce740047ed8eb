package io.framex.rpc.store.postgresql;

/** The statements. Times are milliseconds since the epoch by the clock of the database. */
final class Sql {

    private static final String NOW = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    /** In the order in which {@link Rows#record} reads them. */
    private static final String FIELDS = " head, params, status, attempts, lease, until, result, error, completed_at, dead,"
            + " expires_at ";

    static final String INSERT = """
            INSERT INTO requests (id, queue, ready, status, attempts, due, until, expires_at, node, repetition, fingerprint,
                head, params)
            SELECT id, queue, true, 0, 0, expires_at, 0, expires_at, $1, repetition, fingerprint, head, params
            FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::bytea[], $8::bytea[])
                AS given (id, queue, expires_at, repetition, fingerprint, head, params)
            ON CONFLICT DO NOTHING RETURNING id""";

    static final String FIND_REPETITION = "SELECT" + FIELDS + ", fingerprint FROM requests WHERE repetition = $1";

    /** Its end concerns more than one broker from now on. */
    static final String SHARE = "UPDATE requests SET node = '*' WHERE repetition = $1 AND node <> '*'";

    static final String FIND = "SELECT" + FIELDS + "FROM requests WHERE id = $1";

    static final String EXISTING = "SELECT id FROM requests WHERE id = ANY ($1)";

    static final String LEASE = """
            WITH next AS (
                SELECT id FROM requests WHERE queue = $1 AND ready AND expires_at > %1$s
                ORDER BY seq LIMIT $2 FOR UPDATE SKIP LOCKED)
            UPDATE requests r SET ready = false, status = 1, attempts = attempts + 1,
                lease = replace(gen_random_uuid()::text, '-', ''), until = %1$s + $3, due = %1$s + $3
            FROM next WHERE r.id = next.id RETURNING %2$s, seq""".formatted(NOW, FIELDS);

    static final String END = """
            UPDATE requests r SET ready = false, status = given.status, lease = NULL, until = given.until, due = given.until,
                result = given.result, error = given.error, completed_at = given.completed_at, dead = given.dead,
                params = CASE WHEN given.dead THEN params END
            FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::bytea[], $8::bytea[],
                $9::bigint[], $10::boolean[])
                AS given (n, id, condition, lease, status, until, result, error, completed_at, dead)
            WHERE r.id = given.id AND CASE given.condition WHEN 'LEASED' THEN r.lease = given.lease
                WHEN 'UNANSWERED' THEN r.status < 2 ELSE r.status = 0 END
            RETURNING given.n, head, attempts, expires_at, node, queue""";

    static final String DEFER = """
            UPDATE requests SET status = 0, lease = NULL, attempts = $3, until = $4, due = least($4, expires_at)
            WHERE id = $1 AND lease = $2 RETURNING queue""";

    static final String REVIVE = """
            UPDATE requests SET status = 0, attempts = 0, until = 0, completed_at = 0, dead = false, error = NULL,
                expires_at = $2, due = $2, ready = true, seq = nextval('sequence')
            WHERE id = $1 AND dead RETURNING queue""";

    static final String DISCARD = "DELETE FROM requests WHERE id = $1 AND dead RETURNING queue";

    static final String DEAD = "SELECT" + FIELDS + "FROM requests WHERE dead AND (completed_at, id) > ($1, $2)"
            + " ORDER BY completed_at, id LIMIT $3";

    /** What is overdue is this broker's to decide for as long as a claim says; if it does not, another one's. */
    static final String SWEEP = """
            WITH moment AS (SELECT %1$s AS now),
            picked AS MATERIALIZED (
                SELECT id AS which, status AS was, expires_at AS ends FROM requests WHERE due <= (SELECT now FROM moment)
                ORDER BY due LIMIT $1 FOR UPDATE SKIP LOCKED),
            gone AS (DELETE FROM requests USING picked WHERE id = which AND was >= 2),
            offered AS (
                UPDATE requests SET ready = true, seq = nextval('sequence'), due = expires_at FROM picked, moment
                WHERE id = which AND was = 0 AND ends > now RETURNING queue),
            overdue AS (
                UPDATE requests SET due = now + $2 FROM picked, moment
                WHERE id = which AND (was = 1 OR was = 0 AND ends <= now)
                RETURNING %2$s)
            SELECT NULL::bytea AS head, NULL::bytea AS params, 0::smallint AS status, 0 AS attempts, queue AS lease, 0::bigint
                AS until, NULL::bytea AS result, NULL::bytea AS error, 0::bigint AS completed_at, false AS dead, 0::bigint
                AS expires_at FROM (SELECT DISTINCT queue FROM offered) AS queues
            UNION ALL SELECT head, NULL, status, attempts, lease, until, NULL, NULL, completed_at, dead, expires_at
                FROM overdue""".formatted(NOW, FIELDS);

    static final String NEXT_DUE = "SELECT " + NOW + ", (SELECT min(due) FROM requests)";

    static final String REMEMBER = """
            INSERT INTO apps (name, schema) SELECT $1, $2
            WHERE EXISTS (SELECT FROM apps WHERE name = $1) OR (SELECT count(*) FROM apps) < $3
            ON CONFLICT (name) DO UPDATE SET schema = CASE WHEN length(excluded.schema) = 0 THEN apps.schema
                ELSE excluded.schema END
            RETURNING name""";

    static final String APP = "SELECT name, schema FROM apps WHERE name = $1";

    static final String APPS = "SELECT name, schema FROM apps";

    static final String COUNT_QUEUE = "SELECT count(*) FROM requests WHERE queue = $1 AND status < 2";

    static final String COUNT_ALL = "SELECT count(*) FROM requests";

    /** The first row is about no queue. */
    static final String STATE = """
            WITH known AS (
                SELECT queue, count(*) FILTER (WHERE status = 0) AS waiting, count(*) FILTER (WHERE status = 1) AS leased
                FROM requests WHERE status < 2 GROUP BY queue LIMIT $1)
            SELECT NULL AS queue, (SELECT count(*) FROM requests WHERE dead) AS waiting, 0::bigint AS leased, NULL::bytea AS head
            UNION ALL SELECT queue, waiting, leased,
                (SELECT head FROM requests r WHERE r.queue = known.queue AND ready ORDER BY seq LIMIT 1) FROM known""";

    static final String NOTIFY = "SELECT count(pg_notify($1, event)) FROM unnest($2::text[]) AS event";

    private Sql() {
    }
}
