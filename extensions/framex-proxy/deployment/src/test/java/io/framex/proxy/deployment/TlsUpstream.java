package io.framex.proxy.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;

/** An upstream that speaks HTTP/2 over TLS with those only whose certificate it knows. */
final class TlsUpstream {

    private static final String PASSWORD = "password";
    private static final String FOLDER = "test.tls.folder";
    private static final String PORT = "test.tls.port";

    /** Where {@code server.pem}, {@code client.pem} and {@code client-key.pem} are. */
    static Path folder() {
        start();
        return Path.of(System.getProperty(FOLDER));
    }

    static int port() {
        start();
        return Integer.getInteger(PORT);
    }

    private static void start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(FOLDER) != null) {
                return;
            }
            try {
                Path folder = Files.createTempDirectory("framex-tls");
                certificate(folder, "server");
                certificate(folder, "client");
                HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0).setSsl(true).setUseAlpn(true)
                        .setPfxKeyCertOptions(new PfxOptions().setPath(folder.resolve("server.p12").toString()).setPassword(PASSWORD))
                        .setClientAuth(ClientAuth.REQUIRED)
                        .setTrustOptions(new PemTrustOptions().addCertPath(folder.resolve("client.pem").toString()));
                int port = Vertx.vertx().createHttpServer(options).requestHandler(TlsUpstream::answer).listen()
                        .toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS).actualPort();
                System.setProperty(PORT, Integer.toString(port));
                System.setProperty(FOLDER, folder.toString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void answer(HttpServerRequest request) {
        if (request.path().equals("/api/v1/openapi.json")) {
            request.response().end("{\"openapi\":\"3.0.3\",\"paths\":{\"/secure\":{\"post\":{}}}}");
        } else {
            request.body().onSuccess(body -> request.response().end(
                    Buffer.buffer(request.version() + " " + request.authority() + " ").appendBuffer(body)));
        }
    }

    private static void certificate(Path folder, String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1", "-validity", "2", "-storetype",
                "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD).redirectErrorStream(true).start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(new String(keytool.getInputStream().readAllBytes()));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        pem(folder.resolve(name + ".pem"), "CERTIFICATE", keys.getCertificate(name).getEncoded());
        pem(folder.resolve(name + "-key.pem"), "PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded());
    }

    private static void pem(Path file, String type, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
        try {
            Files.writeString(file, "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TlsUpstream() {
    }
}
