package com.example.application.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class ConstraintsIT {

    private final Client client = SharedServer.client();

    @Test
    void acceptsWhatFulfilsThem() {
        assertThat(client.get("/api/v1/constraints/query?count=10&code=abc").data().intValue()).isEqualTo(10);
        assertThat(client.postJson("/api/v1/constraints/body", "{\"account\":\"a\",\"cents\":1}").data())
                .hasToString("{\"account\":\"a\",\"cents\":1}");
    }

    @Test
    void locatesViolatedParameters() {
        var reply = client.get("/api/v1/constraints/query?count=11&code=abcd").isError(422, "FX-422-VALIDATION");
        assertThat(reply.json().at("/data/detail").findValuesAsText("msg")).hasSize(2);
        assertThat(reply.body()).contains("[\"query\",\"count\"]").contains("[\"query\",\"code\"]");
    }

    @Test
    void locatesViolatedPropertiesOfTheBody() {
        var reply = client.postJson("/api/v1/constraints/body", "{\"account\":\" \",\"cents\":0}")
                .isError(422, "FX-422-VALIDATION");
        assertThat(reply.body()).contains("[\"body\",\"account\"]").contains("[\"body\",\"cents\"]");
    }

    @Test
    void showsNothingOfTheImplementation() {
        assertThat(client.get("/api/v1/constraints/query?count=11&code=a").body())
                .doesNotContain("com.example").doesNotContain("generated").doesNotContain("arg0");
    }
}
