package io.framex.rpc.store.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;

/** By which authorities a server has to be certified that is reached over TLS. */
public final class ServerTrust {

    private ServerTrust() {
    }

    /**
     * Reads a file, if one is given; may block.
     *
     * @param setting the name of the setting, for the message
     * @param file PEM; where it is absent, the authorities of the Java runtime are trusted
     * @throws IllegalStateException where nothing can be trusted by that file
     */
    public static TrustOptions of(String setting, Optional<String> file) {
        return file.map(pem -> in(setting, pem)).orElseGet(ServerTrust::ofTheRuntime);
    }

    private static TrustOptions in(String setting, String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            if (!CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                return new PemTrustOptions().addCertPath(file);
            }
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalStateException("\"" + setting + "\" names a file that cannot be read: " + file, unreadable);
        }
        throw new IllegalStateException("\"" + setting + "\" names a file without certificates: " + file);
    }

    private static TrustOptions ofTheRuntime() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager authorities) {
                    return TrustOptions.wrap(authorities);
                }
            }
            throw new IllegalStateException("The Java runtime has no authorities");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The authorities of the Java runtime cannot be read", e);
        }
    }
}
