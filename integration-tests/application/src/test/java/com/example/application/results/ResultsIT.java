package com.example.application.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class ResultsIT {

    private final Client client = SharedServer.client();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text     | "äöü \\"quoted\\" 原神"
            number   | 42
            flag     | false
            null     | null
            void     | null
            optional | "there"
            record   | {"customer":"kafka","lines":[],"priority":"HIGH"}
            uni      | {"uni":1}
            stage    | "staged"
            """, quoteCharacter = '\'')
    void putsResultsIntoTheEnvelope(String path, String expected) {
        assertThat(client.get("/api/v1/results/" + path).data()).hasToString(expected);
    }

    @Test
    void sendsRawResultsAsTheyAre() {
        assertThat(client.get("/api/v1/results/raw").body()).isEqualTo("{\"raw\":\"yes\"}");
        assertThat(client.get("/api/v1/results/raw_text").body()).contains("just text").doesNotContain("timestamp");
    }

    @Test
    void keepsStatusAndHeadersOfAResponse() {
        var reply = client.get("/api/v1/results/response");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("X-Made-By")).isEqualTo("orders");
        assertThat(reply.body()).contains("\"made\":\"yes\"");
    }

    @Test
    void servesPathsWithoutThePrefix() {
        assertThat(client.get("/plain/orders").body()).isEqualTo("{\"plain\":\"yes\"}");
        assertThat(client.get("/api/v1/plain/orders").status()).isEqualTo(404);
    }

    @Test
    void putsThePrefixOnlyOnce() {
        assertThat(client.get("/api/v1/prefixed").data().textValue()).isEqualTo("once");
    }
}
