package com.example.application.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class ParameterPresenceIT {

    private final Client client = SharedServer.client();

    @Test
    void reportsAllMissingParametersTogether() {
        client.get("/api/v1/presence/required")
                .isInvalid("missing at query.first", "missing at query.second", "missing at query.third");
    }

    @Test
    void reportsOnlyTheMissingOnes() {
        client.get("/api/v1/presence/required?first=a&third=LOW").isInvalid("missing at query.second");
    }

    @Test
    void takesAnEmptyTextAsThere() {
        assertThat(client.get("/api/v1/presence/required?first=&second=0&third=LOW").data().textValue())
                .isEqualTo("0LOW");
    }

    @Test
    void fillsInForAbsentOptionalParameters() {
        assertThat(client.get("/api/v1/presence/optional").data()).hasToString("[\"no text\",-1,7,\"null\"]");
    }

    @Test
    void readsOptionalParametersThatAreThere() {
        assertThat(client.get("/api/v1/presence/optional?text=t&number=2&defaulted=3&nullable=HIGH").data())
                .hasToString("[\"t\",2,3,\"HIGH\"]");
    }

    @Test
    void namesAnOptionalParameterItCannotRead() {
        client.get("/api/v1/presence/optional?number=two").isInvalid("int_parsing at query.number");
    }

    @Test
    void collectsRepeatedParameters() {
        assertThat(client.get("/api/v1/presence/repeated?numbers=3&numbers=1&priorities=HIGH&priorities=LOW&priorities=HIGH")
                .data()).hasToString("[[3,1],[\"LOW\",\"HIGH\"]]");
    }

    @Test
    void takesAbsentCollectionsAsEmpty() {
        assertThat(client.get("/api/v1/presence/repeated").data()).hasToString("[[],[]]");
    }

    @Test
    void namesARepeatedParameterItCannotRead() {
        client.get("/api/v1/presence/repeated?numbers=1&numbers=x").isInvalid("int_parsing at query.numbers.1");
    }

    @Test
    void takesTheLastWhereASingleParameterIsRepeated() {
        assertThat(client.get("/api/v1/presence/required?first=a&first=b&second=1&third=LOW").data().textValue())
                .isEqualTo("b1LOW");
    }

    @Test
    void ignoresParametersThatNobodyDeclared() {
        assertThat(client.get("/api/v1/presence/optional?unknown=1").status()).isEqualTo(200);
    }
}
