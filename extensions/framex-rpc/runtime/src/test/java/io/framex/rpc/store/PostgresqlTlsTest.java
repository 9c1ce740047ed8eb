package io.framex.rpc.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.config.PostgresqlConfig;
import io.framex.rpc.store.postgresql.PostgresqlStorage;
import io.framex.rpc.store.shared.SharedStorage;

/** The store {@code postgresql}. */
@EnabledIf("io.framex.rpc.store.PostgresqlServer#isThere")
class PostgresqlTlsTest extends TlsContract {

    @TempDir
    static Path folder;

    private static PostgresqlServer database;

    @BeforeAll
    static void startDatabase() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        database = PostgresqlServer.overTls(folder, authority.certify("postgresql"));
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @Override
    SharedStorage storage(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("port", String.valueOf(port()));
        all.put("password", PostgresqlServer.PASSWORD);
        return new PostgresqlStorage(vertx, SettingsOf.type(PostgresqlConfig.class, all), RequestStoreContract.LIMITS);
    }

    @Override
    int port() {
        return database.port();
    }

    /** Its client does not say why. */
    @Override
    String told(String why) {
        return "SSL handshake failed";
    }
}
