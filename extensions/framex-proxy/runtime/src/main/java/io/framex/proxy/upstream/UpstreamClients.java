package io.framex.proxy.upstream;

import io.framex.proxy.config.UpstreamConfig;
import io.framex.proxy.config.UpstreamTlsConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * The connections to one upstream.
 *
 * @param requests carry one request after the other
 * @param tunnels become WebSockets, and carry nothing else
 */
record UpstreamClients(HttpClient requests, HttpClient tunnels) {

    private static final int CHUNK = 16 * 1024;

    /** Over one connection go many requests; more than one serve several event loops. */
    private static final int HTTP2_CONNECTIONS = 4;

    /** Connects to nothing yet. */
    static UpstreamClients create(Vertx vertx, UpstreamUrl url, UpstreamConfig config) {
        HttpClientOptions options = options(url, config);
        HttpClient tunnels = vertx.createHttpClient(options,
                new PoolOptions().setHttp1MaxSize(Math.max(1, config.maxTunnels())).setMaxWaitQueueSize(config.maxWaiting()));
        if (config.http2()) {
            options.setProtocolVersion(HttpVersion.HTTP_2).setUseAlpn(url.tls()).setHttp2ClearTextUpgrade(false);
        }
        HttpClient requests = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.poolSize())
                .setHttp2MaxSize(Math.min(HTTP2_CONNECTIONS, config.poolSize())).setMaxWaitQueueSize(config.maxWaiting()));
        return new UpstreamClients(requests, tunnels);
    }

    private static HttpClientOptions options(UpstreamUrl url, UpstreamConfig config) {
        HttpClientOptions options = new HttpClientOptions().setSsl(url.tls())
                .setConnectTimeout((int) Math.max(1, config.connectTimeout().toMillis()))
                .setKeepAliveTimeout((int) Math.max(1, config.idleTimeout().toSeconds()))
                .setHttp2KeepAliveTimeout((int) Math.max(1, config.idleTimeout().toSeconds()))
                .setMaxHeaderSize((int) config.maxHeaderSize().asLongValue()).setMaxChunkSize(CHUNK).setTcpKeepAlive(true)
                .setDecompressionSupported(false).setTracingPolicy(TracingPolicy.IGNORE);
        if (url.tls()) {
            secure(options, config.tls());
        }
        return options;
    }

    private static void secure(HttpClientOptions options, UpstreamTlsConfig tls) {
        options.setVerifyHost(tls.verifyHost());
        tls.ca().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        tls.certificate().ifPresent(file -> options.setKeyCertOptions(new PemKeyCertOptions().addCertPath(file)
                .addKeyPath(tls.certificateKey().orElseThrow())));
    }
}
