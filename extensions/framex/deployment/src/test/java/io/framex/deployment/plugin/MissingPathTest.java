package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class MissingPathTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Lost.class),
            "[FX-PLUGIN-005] @OnRequest has no path",
            "Lost.http()",
            "Lost.both()");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "lost")
    public static class Lost {
        @OnRequest
        public String http() {
            return "";
        }

        @OnRequest(type = ApiType.ALL)
        public String both() {
            return "";
        }
    }
}
