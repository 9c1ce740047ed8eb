package io.framex.runtime.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
            "127.0.0.1, http://127.0.0.1:8080",
            "0.0.0.0, http://127.0.0.1:8080",
            "::, http://[::1]:8080",
            "fe80::1, http://[fe80::1]:8080",
            "example.com, http://example.com:8080",
    })
    void listeningAddressesBecomeReachableOnes(String host, String url) {
        assertThat(ServerAddress.of(host, "8080")).hasToString(url);
    }
}
