package io.framex.rpc.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Destinations that no request could be sent to stop the start, all of them told at once. */
class DestinationUrlRefusedTest {

    private static final String DESTINATIONS = "framex.plugins.rpc.destinations.";
    private static final String WANTED = ".url\" must be an absolute http or https URL such as \"https://broker.example.com\"";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey(DESTINATIONS + "\"*@bare.example\".url", "broker.example.com:8080")
            .overrideRuntimeConfigKey(DESTINATIONS + "\"*@path.example\".url", "/hook")
            .overrideRuntimeConfigKey(DESTINATIONS + "\"*@ftp.example\".url", "ftp://user:secret@broker.example.com/")
            .overrideRuntimeConfigKey(DESTINATIONS + "\"*@nobody.example\".url", "http:///hook")
            .overrideRuntimeConfigKey(DESTINATIONS + "\"*@port.example\".url", "http://broker.example.com:70000")
            .overrideRuntimeConfigKey(DESTINATIONS + "\"*@space.example\".url", "http://broker.example.com/a hook")
            .overrideRuntimeConfigKey(DESTINATIONS + "\"*@good.example\".url", "HTTPS://my_broker:8443/hook?a=b")
            .assertException(failure -> RefusedSettings.in(failure)
                    .hasMessageContaining("*@bare.example\"" + WANTED)
                    .hasMessageContaining("*@path.example\"" + WANTED)
                    .hasMessageContaining("*@ftp.example\"" + WANTED)
                    .hasMessageContaining("*@nobody.example\"" + WANTED)
                    .hasMessageContaining("*@port.example\"" + WANTED)
                    .hasMessageContaining("*@space.example\"" + WANTED)
                    .hasMessageNotContaining("good.example")
                    .hasMessageNotContaining("secret"));

    @Test
    void neverRuns() {
        fail("the application started");
    }
}
