package io.framex.rpc.store.postgresql;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import io.framex.rpc.config.PostgresqlConfig;
import io.framex.rpc.store.StoreUnavailableException;
import io.framex.rpc.store.shared.ServerTrust;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** The connections to the database. Thread safe. */
final class Database implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,50}");
    private static final String DEADLOCK = "40P01";
    private static final int MOST_WAITING = 1000;
    private static final int LEAST_SILENCE_SECONDS = 30;
    private static final int CACHED_STATEMENTS = 64;

    private final PostgresqlConfig config;
    private final Pool confirmed;
    private final Pool relaxed;

    Database(Vertx vertx, PostgresqlConfig config) {
        if (!NAME.matcher(config.schema()).matches()) {
            throw new IllegalStateException("plugins.rpc.postgresql.schema must match " + NAME);
        }
        this.config = config;
        this.confirmed = pool(vertx, options(), config.maxConnections() - config.maxConnections() / 2);
        this.relaxed = pool(vertx, options().addProperty("synchronous_commit", "off"), config.maxConnections() / 2);
    }

    private Pool pool(Vertx vertx, PgConnectOptions options, int size) {
        // A server that has vanished without a word must not keep connections for ever.
        options.setReadIdleTimeout((int) Math.max(LEAST_SILENCE_SECONDS, 2 * config.timeout().toSeconds()));
        return PgBuilder.pool().using(vertx).connectingTo(options).with(new PoolOptions().setMaxSize(size)
                .setMaxWaitQueueSize(MOST_WAITING).setConnectionTimeout((int) Math.max(1, config.timeout().toMillis()))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)).build();
    }

    /** Of one connection. */
    PgConnectOptions options() {
        String millis = String.valueOf(config.timeout().toMillis());
        PgConnectOptions options = new PgConnectOptions().setHost(config.host()).setPort(config.port())
                .setDatabase(config.database()).setUser(config.user())
                .addProperty("application_name", "framex-rpc").addProperty("search_path", config.schema())
                .addProperty("statement_timeout", millis).addProperty("lock_timeout", millis)
                .setCachePreparedStatements(true).setPreparedStatementCacheMaxSize(CACHED_STATEMENTS);
        options.setConnectTimeout((int) Math.min(Integer.MAX_VALUE, config.timeout().toMillis())).setTcpKeepAlive(true);
        config.password().ifPresent(password -> options.setPassword(password.get()));
        if (config.tls()) {
            options.setSslMode(SslMode.VERIFY_FULL).setHostnameVerificationAlgorithm("HTTPS");
            options.setTrustOptions(ServerTrust.of("plugins.rpc.postgresql.ca", config.ca()));
        }
        return options;
    }

    /** Creates what is missing, and warns where the server would lose what it confirms. */
    Future<Void> prepare() {
        return bounded(new Schema(config.schema()).prepare(confirmed)).compose(there -> confirmed.query(
                "SELECT current_setting('fsync'), current_setting('synchronous_commit')").execute()).onSuccess(found -> {
                    Row settings = found.iterator().next();
                    warnWhereOff("fsync", settings.getString(0));
                    warnWhereOff("synchronous_commit", settings.getString(1));
                }).mapEmpty();
    }

    private static void warnWhereOff(String setting, String value) {
        if (value.equals("off")) {
            LOG.warnf("Accepted requests may be lost when PostgreSQL ends: it has \"%s = off\"", setting);
        }
    }

    /** Whose work need not be confirmed by the disk. */
    Pool relaxed() {
        return relaxed;
    }

    /** Done when the disk has confirmed it. */
    Future<RowSet<Row>> confirmed(String sql, Tuple arguments) {
        return execute(confirmed, sql, arguments);
    }

    /** May be undone when the server ends, together with whatever followed it. */
    Future<RowSet<Row>> relaxed(String sql, Tuple arguments) {
        return execute(relaxed, sql, arguments);
    }

    private Future<RowSet<Row>> execute(Pool pool, String sql, Tuple arguments) {
        return bounded(pool.preparedQuery(sql).execute(arguments)).recover(failure -> {
            boolean deadlock = failure instanceof PgException refused && DEADLOCK.equals(refused.getSqlState());
            return deadlock ? bounded(pool.preparedQuery(sql).execute(arguments)) : Future.failedFuture(failure);
        }).recover(failure -> Future.failedFuture(new StoreUnavailableException(failure.getMessage(), failure)));
    }

    /** The server has its own limit; this one is for servers that do not answer at all. */
    private <T> Future<T> bounded(Future<T> work) {
        return work.timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        confirmed.close();
        relaxed.close();
    }
}
