package io.framex.deployment.ingress;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

import com.example.busy.BusyPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;

/** An application whose requests last, and connections to it. */
final class BusyApplication {

    static QuarkusUnitTest create() {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addPackage("com.example.busy")
                        .addClasses(RawClient.class, BusyApplication.class))
                .overrideRuntimeConfigKey("framex.load_plugins", "busy,calm");
    }

    /** A connection on which a request was sent. */
    static RawClient request(URI server, String method, String path, String... headers) throws IOException {
        RawClient client = new RawClient(server);
        client.send(method + " /api/v1" + path + " HTTP/1.1\r\nHost: x\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
        return client;
    }

    /** Has requests wait in the plugin from now on. */
    static void hold() {
        BusyPlugin.release = new CountDownLatch(1);
    }

    /** Lets everything that waits in the plugin, or is about to, go on. */
    static void release() {
        BusyPlugin.release.countDown();
    }

    private BusyApplication() {
    }
}
