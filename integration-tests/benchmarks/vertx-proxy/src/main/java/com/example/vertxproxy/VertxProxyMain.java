package com.example.vertxproxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.httpproxy.HttpProxy;

/** The sample of vertx-http-proxy: {@code VertxProxyMain PORT ORIGIN_PORT}. Its pool is as large as that of its peers. */
public final class VertxProxyMain {

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1024)));
        proxy.origin(Integer.parseInt(arguments[1]), "127.0.0.1");
        vertx.createHttpServer().requestHandler(proxy).listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }

    private VertxProxyMain() {
    }
}
