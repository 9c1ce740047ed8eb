package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import jakarta.ws.rs.DefaultValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class InvalidDefaultTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Defaulted.class),
            "[FX-PLUGIN-021] @DefaultValue(\"abc\") of parameter \"count\" is no int");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "defaulted")
    public static class Defaulted {
        @OnRequest("/defaulted")
        public String find(@DefaultValue("abc") int count, @DefaultValue("7") int size) {
            return "";
        }
    }
}
