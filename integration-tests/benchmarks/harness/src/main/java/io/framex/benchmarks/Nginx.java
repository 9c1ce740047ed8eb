package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** nginx as what is behind a proxy, and as a proxy. It is one process, whose CPU time can be read. */
final class Nginx {

    private static final int BODY = 1024;
    private static final String FRAME = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr crit;
            events {
              worker_connections 8192;
            }
            http {
              access_log off;
              default_type application/json;
              keepalive_requests 1000000000;
              keepalive_timeout 1h;
              client_body_temp_path client;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
            %s
            }
            """;
    private static final String ORIGIN = """
              server {
                listen 127.0.0.1:%d backlog=4096;
                location = /api/v1/openapi.json {
                  alias %s;
                }
                location / {
                  return 200 '%s';
                }
              }
            """;
    private static final String PROXY = """
              upstream origin {
                server 127.0.0.1:%d;
                keepalive 256;
                keepalive_requests 1000000000;
              }
              server {
                listen 127.0.0.1:%d backlog=4096;
                location / {
                  proxy_pass http://origin;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            """;

    /** Answers every request with 1 KB of JSON, and one with the document of what it offers. */
    static Application origin(Path document) {
        return application("nginx", port -> ORIGIN.formatted(port, document.toAbsolutePath(), json()));
    }

    /** Forwards all requests to a port, over connections that are used again. */
    static Application proxy(int origin) {
        return application("nginx", port -> PROXY.formatted(origin, port));
    }

    private static String json() {
        String head = "{\"id\":1,\"text\":\"";
        String tail = "\"}";
        return head + "x".repeat(BODY - head.length() - tail.length()) + tail;
    }

    private static Application application(String name, IntFunction<String> servers) {
        return new Application(name, port -> {
            try {
                Path folder = Files.createTempDirectory("framex-benchmark-nginx");
                Path file = Files.writeString(folder.resolve("nginx.conf"), FRAME.formatted(servers.apply(port)));
                return List.of("nginx", "-p", folder.toString(), "-c", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, port -> Map.of());
    }

    private Nginx() {
    }
}
