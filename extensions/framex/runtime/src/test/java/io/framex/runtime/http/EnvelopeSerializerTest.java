package io.framex.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

class EnvelopeSerializerTest {

    @Test
    void keepsKeysInOrder() throws JsonProcessingException {
        assertThat(json(new ObjectMapper(), "a \"b\"\n原")).isEqualTo(
                "{\"status\":200,\"message\":\"success\",\"timestamp\":\"2026-01-01 12:00:00\",\"data\":\"a \\\"b\\\"\\n原\"}");
    }

    @Test
    void writesAbsentDataAsNull() throws JsonProcessingException {
        assertThat(json(new ObjectMapper(), null)).endsWith(",\"data\":null}");
    }

    @Test
    void writesDataAsTheMapperIsConfigured() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

        assertThat(json(mapper, new Dog("Rex"))).startsWith("{\"status\":200,\"message\":\"success\",\"timestamp\":")
                .contains("\"call_name\":\"Rex\"");
    }

    @Test
    void namesTheSubtypeOfData() throws JsonProcessingException {
        assertThat(json(new ObjectMapper(), new Dog("Rex"))).endsWith(",\"data\":{\"@type\":\"dog\",\"callName\":\"Rex\"}}");
    }

    private static String json(ObjectMapper mapper, Object data) throws JsonProcessingException {
        return mapper.writeValueAsString(new Envelope<>(200, "success", "2026-01-01 12:00:00", data));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Animal {
    }

    @JsonTypeName("dog")
    record Dog(String callName) implements Animal {
    }
}
