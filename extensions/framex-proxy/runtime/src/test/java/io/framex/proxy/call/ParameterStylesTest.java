package io.framex.proxy.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.InvalidArgumentsException;
import io.framex.proxy.argument.ArgumentPlan;
import io.framex.proxy.argument.Parameter;
import io.framex.proxy.argument.Place;
import io.framex.proxy.argument.Style;

class ParameterStylesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RequestTarget target(Parameter parameter, String value) throws Exception {
        Arguments arguments = new Arguments(JSON, List.of("p"), new Object[] { JSON.readTree(value) });
        return new PlannedRequest(new ArgumentPlan(List.of(parameter), Optional.empty()), arguments).target("GET", "/x", "/x");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', value = {
            "FORM true [1,\"a&b\"] -> /x?p=1&p=a%26b", "FORM false [1,\"a,b\"] -> /x?p=1,a%2Cb", "FORM true [] -> /x",
            "FORM true {\"a\":1,\"b\":\"c d\"} -> /x?a=1&b=c%20d", "FORM false {\"a\":1,\"b\":2} -> /x?p=a,1,b,2",
            "SPACES false [1,2] -> /x?p=1%202", "PIPES false [1,2] -> /x?p=1%7C2", "DEEP false {\"a\":1,\"b\":2} -> /x?p[a]=1&p[b]=2",
            "FORM true false -> /x?p=false", "FORM true \"\" -> /x?p=", "FORM true null -> /x" })
    void queries(String written, String expected) throws Exception {
        String[] parts = written.split(" ", 3);
        Parameter parameter = new Parameter("p", Place.QUERY, false, Style.valueOf(parts[0]), Boolean.parseBoolean(parts[1]), false);
        assertThat(target(parameter, parts[2]).target()).isEqualTo(expected);
    }

    @Test
    void jsonInAQuery() throws Exception {
        Parameter parameter = new Parameter("p", Place.QUERY, false, Style.FORM, true, true);
        assertThat(target(parameter, "{\"a\":[1]}").target()).isEqualTo("/x?p=%7B%22a%22%3A%5B1%5D%7D");
    }

    @Test
    void headersAndCookies() throws Exception {
        assertThat(target(new Parameter("p", Place.HEADER, false, Style.SIMPLE, false, false), "[1,\"b c\"]").headers())
                .isEqualTo(Map.of("p", "1,b c"));
        assertThat(target(new Parameter("p", Place.COOKIE, false, Style.FORM, true, false), "\"a=b; c\"").headers())
                .isEqualTo(Map.of("Cookie", "p=a=b%3B%20c"));
        assertThatThrownBy(() -> target(new Parameter("p", Place.HEADER, false, Style.SIMPLE, false, false), "\"原\""))
                .isInstanceOf(InvalidArgumentsException.class).hasMessageContaining("header field");
    }

    @Test
    void whatIsRequiredAndNull() {
        assertThatThrownBy(() -> target(new Parameter("p", Place.QUERY, true, Style.FORM, true, false), "null"))
                .isInstanceOf(InvalidArgumentsException.class).hasMessageContaining("[query, p] Field required");
    }
}
