package io.framex.rpc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.PostgresqlServer;

/** The store {@code postgresql}. */
@EnabledIf("io.framex.rpc.store.PostgresqlServer#isThere")
class RestartedPostgresqlIT extends RestartedStore {

    @TempDir
    static Path data;

    private static PostgresqlServer database;

    @BeforeAll
    static void startDatabase() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        database = PostgresqlServer.start(data);
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @Override
    String store() {
        return "store = \"postgresql\"\npostgresql.port = %d\npostgresql.password = \"%s\"".formatted(database.port(),
                PostgresqlServer.PASSWORD);
    }

    @Override
    void stop() throws Exception {
        database.stop();
    }

    @Override
    void kill() throws Exception {
        database.kill();
    }

    @Override
    void start() throws Exception {
        database.start();
    }
}
