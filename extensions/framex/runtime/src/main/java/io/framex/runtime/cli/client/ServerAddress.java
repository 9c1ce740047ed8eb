package io.framex.runtime.cli.client;

import java.net.URI;

/** Where a client reaches a server that listens on a configured address. */
final class ServerAddress {

    private ServerAddress() {
    }

    static URI of(String host, String port) {
        return URI.create("http://" + reachable(host) + ":" + port);
    }

    /** Listening on every address is configured by one that nobody can connect to. */
    private static String reachable(String host) {
        if ("0.0.0.0".equals(host)) {
            return "127.0.0.1";
        }
        if ("::".equals(host)) {
            return "[::1]";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
