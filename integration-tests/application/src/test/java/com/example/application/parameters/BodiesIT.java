package com.example.application.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class BodiesIT {

    private static final String ORDER = """
            {"customer":"Josef K. 原神","lines":[{"article":"a","count":2,"price":1.50}],"priority":"HIGH"}""";

    private final Client client = SharedServer.client();

    @Test
    void readsARecord() {
        var data = client.postJson("/api/v1/bodies/record", ORDER).data();
        assertThat(data.get("customer").textValue()).isEqualTo("Josef K. 原神");
        assertThat(data.at("/lines/0/count").intValue()).isEqualTo(2);
        assertThat(data.get("priority").textValue()).isEqualTo("HIGH");
    }

    @Test
    void readsABean() {
        assertThat(client.sendJson("PUT", "/api/v1/bodies/bean", "{\"street\":\"Celetná\"}").data())
                .hasToString("{\"street\":\"Celetná\",\"town\":\"Prag\"}");
    }

    @Test
    void readsAMap() {
        assertThat(client.postJson("/api/v1/bodies/map", "{\"a\":1}").data()).hasToString("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[1,null,{\"b\":true}]}", "[1,2]", "\"text\"", "7"})
    void readsAnyJsonAsATree(String json) {
        assertThat(client.postJson("/api/v1/bodies/tree", json).data()).hasToString(json);
    }

    @Test
    void readsAListOfRecords() {
        assertThat(client.postJson("/api/v1/bodies/list", "[" + ORDER + "," + ORDER + "]").data().intValue()).isEqualTo(2);
    }

    @Test
    void readsPathQueryAndBodyTogether() {
        assertThat(client.postJson("/api/v1/bodies/main/all?note=hi", ORDER).data())
                .hasToString("[\"main\",\"hi\",\"Josef K. 原神\"]");
    }

    @Test
    void reportsAMissingBodyWithTheOtherMissingOnes() {
        client.send("POST", "/api/v1/bodies/main/all", BodyPublishers.noBody(), "Content-Type", "application/json")
                .isInvalid("missing at query.note", "missing at body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"customer\":", "{'customer':1}", "nonsense", "{\"customer\":\"a\"} trailing"})
    void namesUnreadableJson(String json) {
        var reply = client.postJson("/api/v1/bodies/record", json).isError(422, "FX-422-VALIDATION");
        assertThat(reply.json().at("/data/detail/0/type").textValue()).isEqualTo("json_invalid");
        assertThat(reply.json().at("/data/detail/0/loc/0").textValue()).isEqualTo("body");
        assertThat(reply.body()).doesNotContain("jackson").doesNotContain("com.example");
    }

    @Test
    void locatesAWrongTypeInsideTheBody() {
        var reply = client.postJson("/api/v1/bodies/record", """
                {"customer":"a","lines":[{"article":"a","count":"many"}]}""").isError(422, "FX-422-VALIDATION");
        assertThat(reply.json().at("/data/detail/0/loc")).hasToString("[\"body\",\"lines\",0,\"count\"]");
        assertThat(reply.body()).doesNotContain("jackson").doesNotContain("com.example");
    }

    @Test
    void refusesABodyOfAnotherShape() {
        client.postJson("/api/v1/bodies/record", "[1]").isError(422, "FX-422-VALIDATION");
    }

    @Test
    void refusesAnotherMediaType() {
        client.send("POST", "/api/v1/bodies/record", BodyPublishers.ofString("<order/>"), "Content-Type", "application/xml")
                .isError(415, "FX-415-MEDIA");
    }
}
