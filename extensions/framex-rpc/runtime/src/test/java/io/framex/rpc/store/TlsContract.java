package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.framex.rpc.store.shared.SharedStorage;
import io.framex.rpc.store.shared.SharedStore;
import io.vertx.core.Vertx;

/** What a store promises whose server takes nothing but TLS. */
abstract class TlsContract {

    @TempDir
    static Path certificates;

    static Vertx vertx;
    static TestAuthority authority;
    private static TestAuthority other;

    @BeforeAll
    static void makeAuthorities() throws Exception {
        vertx = Vertx.vertx();
        authority = TestAuthority.create(certificates, "authority");
        other = TestAuthority.create(certificates, "other");
    }

    @AfterAll
    static void closeVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** The storage with settings beside those of the server, which are {@code tls}, {@code ca} and {@code host}. */
    abstract SharedStorage storage(Map<String, String> settings);

    abstract int port();

    /** What the operator is told of what is wrong with a certificate. */
    abstract String told(String why);

    private RequestStore store(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("tls", "true", "host", "127.0.0.1"));
        all.putAll(settings);
        return new SharedStore(storage(all), new Transitions(RequestStoreContract.RULES), Clock.systemUTC());
    }

    @Test
    void requestsAreKeptOverTlsWithTheAuthorityThatIsNamed() {
        RequestStore store = store(Map.of("ca", authority.certificate().toString()));
        store.open(new RequestStoreContract.Events());
        try {
            long now = System.currentTimeMillis();
            Submission submission = new Submission("a", new Target("app", "f", "f", "bob@example.com"),
                    "{\"n\":1}".getBytes(StandardCharsets.UTF_8), Map.of(), "me", now, now + 60_000, Optional.empty());
            assertThat(store.accept(submission).toCompletableFuture().join()).isInstanceOf(Admission.Accepted.class);
            List<RequestRecord> leased = store.lease("app", 10, Duration.ofMinutes(1)).toCompletableFuture().join();
            assertThat(leased).extracting(request -> request.submission().id()).containsExactly("a");
        } finally {
            store.close();
        }
    }

    @Test
    void aServerOfAnotherAuthorityIsRefused() {
        assertRefused(Map.of("ca", other.certificate().toString()), "certification path");
    }

    @Test
    void withoutAnAuthorityThoseOfTheRuntimeCount() {
        assertRefused(Map.of(), "certification path");
    }

    @Test
    void withoutTlsTheServerIsNotReached() {
        RequestStore store = store(Map.of("tls", "false"));
        assertThatThrownBy(() -> store.open(new RequestStoreContract.Events())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:" + port());
    }

    @Test
    void aServerOfAnotherNameIsRefused() {
        assertRefused(Map.of("ca", authority.certificate().toString(), "host", "localhost"), "No name matching localhost");
    }

    @ParameterizedTest
    @CsvSource({ "missing.pem, a file that cannot be read", "empty.pem, a file without certificates",
            "broken.pem, a file that cannot be read" })
    void aFileWithoutAuthoritiesIsRefused(String name, String why) throws Exception {
        Path file = certificates.resolve(name);
        if (name.equals("empty.pem")) {
            Files.writeString(file, "");
        } else if (name.equals("broken.pem")) {
            Files.writeString(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        }
        assertThatThrownBy(() -> store(Map.of("ca", file.toString()))).isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("\"plugins\\.rpc\\.(redis|postgresql)\\.ca\" names " + why + ": " + file);
    }

    private void assertRefused(Map<String, String> settings, String why) {
        RequestStore store = store(settings);
        assertThatThrownBy(() -> store.open(new RequestStoreContract.Events())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(settings.getOrDefault("host", "127.0.0.1") + ":" + port())
                .hasMessageContaining(told(why));
    }
}
