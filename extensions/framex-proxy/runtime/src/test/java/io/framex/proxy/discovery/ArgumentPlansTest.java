package io.framex.proxy.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.framex.proxy.argument.ArgumentPlan;
import io.framex.proxy.argument.BodyPlan;
import io.framex.proxy.argument.BodyShape;
import io.framex.proxy.argument.Parameter;
import io.framex.proxy.argument.Place;
import io.framex.proxy.argument.Style;
import io.framex.proxy.route.Operation;

/** What is kept of a document for calls. */
class ArgumentPlansTest {

    private static Map<Operation, ArgumentPlan> plans(String document) {
        return UpstreamDocument.read(document.getBytes(StandardCharsets.UTF_8), 20_000, 16 << 20).plans();
    }

    private static BodyShape shape(String schema, String schemas) {
        return plans("""
                {"openapi":"3.1.0","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":%s}}}}}},
                "components":{"schemas":{%s}}}""".formatted(schema, schemas)).get(new Operation("POST", "/a")).body().orElseThrow()
                .shape();
    }

    @Test
    void parameters() {
        ArgumentPlan plan = plans("""
                {"openapi":"3.1.0","paths":{"/a/{id}/{other}":{"parameters":[{"name":"q","in":"query","required":true},
                {"$ref":"#/components/parameters/Id"},{"name":"gone","in":"path","required":true}],
                "get":{"parameters":[{"name":"q","in":"query","style":"pipeDelimited"},{"name":"X-Trace","in":"header"},
                {"name":"Authorization","in":"header","required":true},{"name":"Transfer-Encoding","in":"header"},
                {"name":"bad name","in":"header"},{"name":"s","in":"cookie"},{"$ref":"#/nothing"},3]}}},
                "components":{"parameters":{"Id":{"name":"id","in":"path"}}}}""").get(new Operation("GET", "/a/{id}/{other}"));
        assertThat(plan.parameters()).containsExactly(Parameter.ofPath("id"), Parameter.ofPath("other"),
                new Parameter("q", Place.QUERY, false, Style.PIPES, false, false),
                new Parameter("X-Trace", Place.HEADER, false, Style.SIMPLE, false, false),
                new Parameter("s", Place.COOKIE, false, Style.FORM, true, false));
        assertThat(plan.body()).isEmpty();
    }

    @Test
    void bodies() {
        ArgumentPlan plan = plans("""
                {"openapi":"3.0.0","paths":{"/a":{"patch":{"requestBody":{"required":true,"content":{"text/plain":{},
                "application/merge-patch+json; charset=utf-8":{"schema":{"type":"array"}}}}}}}}""").get(new Operation("PATCH", "/a"));
        assertThat(plan.body()).hasValue(new BodyPlan(true, "application/merge-patch+json", BodyPlan.Format.JSON,
                new BodyShape(BodyShape.Kind.ARRAY, Set.of(), Set.of(), true)));
    }

    @Test
    void membersOfBodies() {
        String parts = "\"A\":{\"type\":\"object\",\"properties\":{\"a\":{}},\"required\":[\"a\",\"none\"]},"
                + "\"B\":{\"allOf\":[{\"$ref\":\"#/components/schemas/A\"},{\"properties\":{\"b\":{}}}]}";
        BodyShape both = shape("{\"anyOf\":[{\"$ref\":\"#/components/schemas/B\"},{\"type\":\"null\"}]}", parts);
        assertThat(both.names()).containsExactlyInAnyOrder("a", "b");
        assertThat(both.required()).containsExactly("a");
        assertThat(both.hasMember("c")).isFalse();
        assertThat(shape("{\"type\":\"object\"}", "").hasMember("c")).isTrue();
        assertThat(shape("{\"type\":[\"string\",\"null\"]}", "").kind()).isEqualTo(BodyShape.Kind.SCALAR);
    }

    @Test
    @Timeout(10)
    void schemasThatConsistOfEachOther() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            schemas.append("\"S").append(i).append("\":{\"properties\":{\"p").append(i).append("\":{}},\"").append(i % 2 == 0 ? "allOf" : "anyOf")
                    .append("\":[");
            for (int j = 1; j < 20; j++) {
                schemas.append("{\"$ref\":\"#/components/schemas/S").append((i + j) % 2_000).append("\"},");
            }
            schemas.append("{\"$ref\":\"#/components/schemas/S").append(i).append("\"}]},");
        }
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            paths.append("\"/p").append(i).append("\":{\"post\":{\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":"
                    + "\"#/components/schemas/S").append(i).append("\"}}}}}},");
        }
        Map<Operation, ArgumentPlan> plans = plans("{\"openapi\":\"3.1.0\",\"paths\":{" + paths + "\"/last\":{}},\"components\":{\"schemas\":{"
                + schemas + "\"Last\":{}}}}");
        assertThat(plans).hasSize(2_000);
        assertThat(plans.values().stream().mapToLong(plan -> plan.body().orElseThrow().shape().names().size()).sum())
                .isLessThan(1_000_000);
    }

    @Test
    void whatIsEqualIsKeptOnce() {
        List<ArgumentPlan> plans = List.copyOf(plans("""
                {"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"name":"q","in":"query"}]}},
                "/b":{"get":{"parameters":[{"name":"q","in":"query"}]}}}}""").values());
        assertThat(plans.get(0)).isSameAs(plans.get(1));
    }
}
