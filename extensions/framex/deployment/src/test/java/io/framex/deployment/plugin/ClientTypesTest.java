package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Call;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginClient;
import io.quarkus.test.QuarkusUnitTest;

class ClientTypesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Target.class, Body.class, Client.class),
            "Found 4 plugin problems:",
            "[FX-PLUGIN-044] \"count\" is a boolean, but GET /api/v1/scalar takes a int, which it can never become",
            "[FX-PLUGIN-044] \"message\" is a int, but GET /api/v1/echo takes a String, which it can never become",
            "[FX-PLUGIN-044] \"body\" is a String, but POST /api/v1/body takes a ClientTypesTest$Body",
            "[FX-PLUGIN-044] \"body\" is a List<Integer>, but POST /api/v1/body takes a ClientTypesTest$Body");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    public record Body(String name) {
    }

    @Plugin(name = "target")
    public static class Target {
        @OnRequest("/scalar")
        public String scalar(int count) {
            return "";
        }

        @OnRequest(value = "/body", methods = "POST")
        public String body(Body body) {
            return "";
        }
    }

    @PluginClient
    interface Client {
        @Call("/api/v1/scalar")
        String flag(boolean count);

        @Call("/api/v1/scalar")
        String text(String count);

        @Call("/api/v1/echo")
        String number(int message);

        @Call("/api/v1/body")
        String text2(String body);

        @Call("/api/v1/body")
        String list(List<Integer> body);

        @Call("/api/v1/body")
        String map(Map<String, Object> body);
    }
}
