package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.PostgresqlServer;
import io.framex.rpc.store.RedisServer;
import io.framex.rpc.store.TestAuthority;
import io.restassured.path.json.JsonPath;

/** A broker reaches the servers of its stores over TLS, and only those that the authorities certify which its operator names. */
class StoresOverTlsIT {

    private static final String SEND = """
            {"app_name": "sink", "func_name": "f", "destination": "bob@example.com", "params": {"n": 1}}""";

    @TempDir
    static Path certificates;

    private static TestAuthority authority;
    private static TestAuthority other;

    @TempDir
    Path folder;

    @TempDir
    Path data;

    @BeforeAll
    static void makeAuthorities() throws Exception {
        authority = TestAuthority.create(certificates, "authority");
        other = TestAuthority.create(certificates, "other");
    }

    private void configure(String store, int port, TestAuthority trusted, String more) throws Exception {
        Files.writeString(folder.resolve("config.toml"), """
                [server]
                on_plugin_failure = "exit"
                [plugins.rpc]
                store = "%s"
                [plugins.rpc.%s]
                port = %d
                tls = true
                ca = "%s"
                %s
                """.formatted(store, store, port, trusted.certificate(), more));
    }

    private void assertThatRequestsAreKept() throws Exception {
        String id;
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            id = JsonPath.from(broker.call("POST", "/rpc/send", SEND).body()).getString("id");
        }
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            assertThat(broker.call("GET", "/rpc/status/" + id, "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @EnabledIf("io.framex.rpc.store.RedisServer#isThere")
    void redis() throws Exception {
        try (RedisServer redis = RedisServer.overTls(data, authority.certify("redis"))) {
            configure("redis", redis.port(), authority, "");
            assertThatRequestsAreKept();

            configure("redis", redis.port(), other, "");
            assertThatThrownBy(() -> BrokerProcess.start(folder)).hasMessageContaining("the broker ended")
                    .hasMessageContaining("cannot be kept in Redis at 127.0.0.1:" + redis.port());
        }
    }

    @Test
    @EnabledIf("io.framex.rpc.store.PostgresqlServer#isThere")
    void postgresql() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (PostgresqlServer database = PostgresqlServer.overTls(data, authority.certify("postgresql"))) {
            String password = "password = \"" + PostgresqlServer.PASSWORD + "\"";
            configure("postgresql", database.port(), authority, password);
            assertThatRequestsAreKept();

            configure("postgresql", database.port(), other, password);
            assertThatThrownBy(() -> BrokerProcess.start(folder)).hasMessageContaining("the broker ended")
                    .hasMessageContaining("cannot be kept in PostgreSQL at 127.0.0.1:" + database.port());
        }
    }
}
