package io.framex.proxy.upstream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.framex.proxy.config.UpstreamConfig;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** One service that is part of this one. Where it is depends on the configuration alone. Thread safe. */
public final class Upstream {

    /** What is written in place of the path of a document that does not exist. */
    static final String NO_DOCUMENT = "none";

    private final UpstreamUrl url;
    private final UpstreamConfig config;
    private final UpstreamPaths paths;
    private final OutboundKeys keys;
    private final Duration timeout;
    private final UpstreamClients clients;
    private final SocketAddress address;
    private final Optional<String> basicCredentials;

    /**
     * @param timeout how long it may take until the head of a response, and pause between bytes of the body
     * @param clients its connections, and nobody else's
     */
    Upstream(UpstreamUrl url, UpstreamConfig config, UpstreamPaths paths, OutboundKeys keys, Duration timeout,
            UpstreamClients clients) {
        this.url = url;
        this.config = config;
        this.paths = paths;
        this.keys = keys;
        this.timeout = timeout;
        this.clients = clients;
        this.basicCredentials = url.basicCredentials();
        this.address = SocketAddress.inetSocketAddress(url.port(), url.host());
    }

    /** Its base URL. */
    public UpstreamUrl url() {
        return url;
    }

    /** Its settings. */
    public UpstreamConfig config() {
        return config;
    }

    /** How long it may take until the head of a response, and pause between bytes of the body. */
    public Duration timeout() {
        return timeout;
    }

    /** Its connections for the event loop that calls, to be used there. */
    public HttpClient client() {
        return clients.requests().current();
    }

    /** Whether it has an OpenAPI document. */
    public boolean hasDocument() {
        return !config.docsPath().equals(NO_DOCUMENT);
    }

    /** Connections that become tunnels, for the event loop that calls. */
    public HttpClient tunnelClient() {
        return clients.tunnels().current();
    }

    /** Closes all connections. */
    public void close() {
        clients.requests().close();
        clients.tunnels().close();
    }

    /** Whether requests to a documented path template are forwarded. */
    public boolean forwards(String template) {
        return paths.forwards(template);
    }

    /** Whether requests to a decoded path are not forwarded whatever its template. */
    public boolean isDisabled(String path) {
        return paths.isDisabled(path);
    }

    /** Paths that are forwarded though no document lists them. */
    public List<String> extraPaths() {
        return paths.extra();
    }

    /**
     * What is sent as {@code Authorization}.
     *
     * @param path decoded path of the request
     * @param template template of its route
     */
    public Optional<String> authorization(String path, String template) {
        return keys.find(path).or(() -> keys.find(template)).or(() -> basicCredentials);
    }

    /**
     * Options of a request that goes to this upstream and nowhere else.
     *
     * @param target path and query below the base URL, as they are written in a request line
     */
    public RequestOptions request(String target) {
        return new RequestOptions().setServer(address).setHost(url.host()).setPort(url.port()).setSsl(url.tls())
                .setURI(url.basePath().isEmpty() ? target : url.basePath() + target)
                .setConnectTimeout(Math.max(1, config.connectTimeout().toMillis()));
    }

    /** The base URL without user information. */
    @Override
    public String toString() {
        return url.toString();
    }
}
