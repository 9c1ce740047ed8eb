package io.framex.proxy.upstream;

import io.framex.proxy.config.UpstreamConfig;
import io.framex.proxy.config.UpstreamTlsConfig;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;

/**
 * The connections to one upstream.
 *
 * @param requests carry one request after the other
 * @param tunnels become WebSockets, and carry nothing else
 */
record UpstreamClients(LoopClients requests, LoopClients tunnels) {

    private static final int CHUNK = 16 * 1024;

    /** Connects to nothing yet. */
    static UpstreamClients create(Vertx vertx, UpstreamUrl url, UpstreamConfig config) {
        int loops = loops(vertx);
        HttpClientOptions plain = options(url, config);
        PoolOptions tunnels = new PoolOptions().setHttp1MaxSize(share(config.maxTunnels(), loops))
                .setMaxWaitQueueSize(share(config.maxWaiting(), loops));
        HttpClientOptions options = new HttpClientOptions(plain);
        if (config.http2()) {
            options.setProtocolVersion(HttpVersion.HTTP_2).setUseAlpn(url.tls()).setHttp2ClearTextUpgrade(false);
        }
        PoolOptions requests = new PoolOptions().setHttp1MaxSize(share(config.poolSize(), loops)).setHttp2MaxSize(1)
                .setMaxWaitQueueSize(share(config.maxWaiting(), loops));
        return new UpstreamClients(new LoopClients(() -> vertx.createHttpClient(options, requests)),
                new LoopClients(() -> vertx.createHttpClient(plain, tunnels)));
    }

    private static int loops(Vertx vertx) {
        int loops = 0;
        for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
            loops += loop == null ? 0 : 1;
        }
        return Math.max(1, loops);
    }

    private static int share(int all, int loops) {
        return Math.max(1, (all + loops - 1) / loops);
    }

    private static HttpClientOptions options(UpstreamUrl url, UpstreamConfig config) {
        HttpClientOptions options = new HttpClientOptions().setSsl(url.tls())
                .setConnectTimeout((int) Math.max(1, config.connectTimeout().toMillis()))
                .setKeepAliveTimeout((int) Math.max(1, config.idleTimeout().toSeconds()))
                .setHttp2KeepAliveTimeout((int) Math.max(1, config.idleTimeout().toSeconds()))
                .setMaxHeaderSize((int) config.maxHeaderSize().asLongValue()).setMaxChunkSize(CHUNK).setTcpKeepAlive(true)
                .setDecompressionSupported(false);
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
