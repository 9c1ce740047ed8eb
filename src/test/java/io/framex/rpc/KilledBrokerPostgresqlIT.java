package io.framex.rpc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.PostgresqlServer;

/** The store {@code postgresql}. */
class KilledBrokerPostgresqlIT extends KilledBroker {

    @TempDir
    static Path data;

    private static PostgresqlServer database;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(PostgresqlServer.isThere(), "PostgreSQL is not installed");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        database = PostgresqlServer.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (database != null) {
            database.close();
        }
    }

    @Override
    String store() {
        return "store = \"postgresql\"\npostgresql.port = %d\npostgresql.password = \"%s\"".formatted(database.port(),
                PostgresqlServer.PASSWORD);
    }
}
