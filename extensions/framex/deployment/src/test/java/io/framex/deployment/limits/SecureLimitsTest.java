package io.framex.deployment.limits;

import static io.framex.deployment.limits.LimitedApplication.POST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Limits hold on connections with TLS, too. */
class SecureLimitsTest {

    private static final Path KEYSTORE = Path.of("target", "limits-test.p12").toAbsolutePath();

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("header_timeout", "1s", "body_timeout", "1s", "idle_timeout", "1s",
            "max_request_line", "300", "max_header_size", "2K")
            .setBeforeAllCustomizer(SecureLimitsTest::createCertificate)
            .overrideRuntimeConfigKey("quarkus.http.test-ssl-port", "0")
            .overrideRuntimeConfigKey("quarkus.tls.key-store.p12.path", KEYSTORE.toString())
            .overrideRuntimeConfigKey("quarkus.tls.key-store.p12.password", "password");

    private static void createCertificate() {
        try {
            Files.deleteIfExists(KEYSTORE);
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                    "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12", "-keystore",
                    KEYSTORE.toString(), "-storepass", "password").inheritIO().start();
            assertThat(keytool.waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cutsWhatDrips() throws Exception {
        try (DrippingClient client = client()) {
            assertThat(client.send("GET / HTTP/1.1\r\n").drip("X: y\r\n")).startsWith("HTTP/1.1 408 ").contains("FX-408-TIMEOUT");
        }
        try (DrippingClient client = client()) {
            assertThat(client.send(POST + "Content-Length: 1000\r\n\r\n").drip(" ")).startsWith("HTTP/1.1 408 ")
                    .contains("FX-408-TIMEOUT");
        }
        try (DrippingClient client = client()) {
            assertThat(client.send("GET /ping HTTP/1.1\r\nHost: x\r\n\r\n").readAll()).as("closed for being idle")
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void cutsAHandshakeThatDoesNotEnd() throws IOException {
        try (DrippingClient client = new DrippingClient(new Socket("localhost", port()))) {
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        try (DrippingClient client = client()) {
            assertThat(client.send("GET /" + "x".repeat(300) + " HTTP/1.1\r\nHost: x\r\n\r\n").readAll()).startsWith("HTTP/1.1 414 ")
                    .contains("FX-414-TARGET");
        }
        try (DrippingClient client = client()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000) + "\r\n\r\n").readAll())
                    .startsWith("HTTP/1.1 431 ").contains("FX-431-HEADERS");
        }
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-ssl-port", Integer.class);
    }

    private static DrippingClient client() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] { new TrustEverything() }, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port());
        socket.startHandshake();
        return new DrippingClient(socket);
    }

    private static final class TrustEverything implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
