package com.example.application.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class ScalarParametersIT {

    private final Client client = SharedServer.client();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integers?tiny=-128&small=7&normal=2147483647&large=-9223372036854775808&huge=123456789012345678901234567890 | ["-128","7","2147483647","-9223372036854775808","123456789012345678901234567890"]
            boxes?normal=1&large=2&flag=true&ratio=0.5&letter=x        | ["1","2","true","0.5","x"]
            numbers?single=1.5&ratio=-2.25&exact=0.10000000000000000001 | ["1.5","-2.25","0.10000000000000000001"]
            others?flag=true&letter=%C3%9F&text=a%20b%2Bc+d&priority=HIGH&id=123e4567-e89b-12d3-a456-426614174000&link=https://example.com/x?y=1 | ["true","ß","a b+c d","HIGH","123e4567-e89b-12d3-a456-426614174000","https://example.com/x?y=1"]
            times?date=2026-02-28&time=23:59:58&moment=2026-01-01T10:00:00%2B01:00&instant=2026-01-01T00:00:00Z&duration=PT1M | ["2026-02-28","23:59:58","2026-01-01T10:00+01:00","2026-01-01T00:00:00Z","PT1M"]
            custom?sku=sku-1&weight=250g&currency=eur                  | ["sku-1","250","EUR"]
            """)
    void readsEveryScalarType(String pathAndQuery, String expected) {
        assertThat(client.get("/api/v1/scalars/" + pathAndQuery).data()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integers?tiny=x&small=7&normal=1&large=1&huge=1 | int_parsing at query.tiny
            integers?tiny=1&small=7&normal=2147483648&large=1&huge=1 | int_parsing at query.normal
            integers?tiny=1&small=7&normal=1.5&large=1&huge=1 | int_parsing at query.normal
            integers?tiny=1&small=7&normal=&large=1&huge=1 | int_parsing at query.normal
            integers?tiny=1&small=7&normal=1&large=1&huge=z | int_parsing at query.huge
            boxes?normal=1&large=2&flag=perhaps&ratio=0.5&letter=x | bool_parsing at query.flag
            boxes?normal=1&large=2&flag=true&ratio=half&letter=x | float_parsing at query.ratio
            others?flag=true&letter=a&text=a&priority=SOON&id=123e4567-e89b-12d3-a456-426614174000&link=x | enum at query.priority
            others?flag=true&letter=a&text=a&priority=LOW&id=7&link=x | uuid_parsing at query.id
            """)
    void namesWhatItCannotRead(String pathAndQuery, String expected) {
        client.get("/api/v1/scalars/" + pathAndQuery).isInvalid(expected);
    }

    @ParameterizedTest
    @CsvSource({"times?date=2026-02-30&time=10:00&moment=2026-01-01T10:00:00Z&instant=2026-01-01T00:00:00Z&duration=PT1M,date",
            "times?date=2026-02-28&time=25:00&moment=2026-01-01T10:00:00Z&instant=2026-01-01T00:00:00Z&duration=PT1M,time",
            "custom?sku=1&weight=250g&currency=eur,sku", "custom?sku=sku-1&weight=heavy&currency=eur,weight"})
    void locatesWhatItCannotRead(String pathAndQuery, String parameter) {
        var reply = client.get("/api/v1/scalars/" + pathAndQuery).isError(422, "FX-422-VALIDATION");
        assertThat(reply.json().at("/data/detail")).hasSize(1);
        assertThat(reply.json().at("/data/detail/0/loc")).hasToString("[\"query\",\"" + parameter + "\"]");
    }

    @Test
    void repeatsTheInputItCannotRead() {
        var reply = client.get("/api/v1/orders/seven").isInvalid("int_parsing at path.id");
        assertThat(reply.json().at("/data/detail/0/input").textValue()).isEqualTo("seven");
    }

    @Test
    void readsPathParameters() {
        assertThat(client.get("/api/v1/orders/7/lines/LOW").data()).hasToString("[7,\"LOW\"]");
        assertThat(client.send("DELETE", "/api/v1/orders/7/lines/HIGH",
                java.net.http.HttpRequest.BodyPublishers.noBody()).data()).hasToString("[7,\"HIGH\"]");
    }
}
