package io.framex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import io.framex.proxy.testing.LocalServer;

/** An nginx with a server block of a test. Closing ends it. */
record Nginx(Process process, int port, Path folder) implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");

    /** The program; empty where there is none. */
    static Optional<String> program() {
        return PLACES.stream().filter(place -> Files.isExecutable(Path.of(place))).findFirst();
    }

    /**
     * @param server what stands in the server block; files are below {@code folder/files}
     */
    static Nginx start(Path folder, String server) {
        try {
            int port = LocalServer.freePort();
            Files.createDirectories(folder.resolve("files"));
            Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                    daemon off;
                    %s
                    worker_processes 1;
                    pid nginx.pid;
                    error_log stderr warn;
                    events {}
                    http {
                      access_log off;
                      client_body_temp_path body;
                      proxy_temp_path proxy;
                      fastcgi_temp_path fastcgi;
                      uwsgi_temp_path uwsgi;
                      scgi_temp_path scgi;
                      default_type application/octet-stream;
                      types { application/json json; text/plain txt; }
                      server {
                        listen 127.0.0.1:%d;
                        root files;
                        %s
                      }
                    }
                    """.formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", port, server));
            Process process = new ProcessBuilder(program().orElseThrow(), "-e", "stderr", "-p", folder.toString(), "-c",
                    configuration.toString()).inheritIO().start();
            Nginx nginx = new Nginx(process, port, folder);
            Awaitility.await("nginx listens").until(() -> {
                if (!process.isAlive()) {
                    throw new AssertionError("nginx does not start");
                }
                return LocalServer.listens(port);
            });
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
