package io.framex.rpc.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of one's own, which certifies servers on 127.0.0.1 for two days. */
public final class TestAuthority {

    private static final String PASSWORD = "password";

    private final Path folder;
    private final String name;

    private TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * The certificate of a server, and its private key without a password.
     *
     * @param certificate PEM
     * @param key PEM, PKCS #8
     */
    public record Identity(Path certificate, Path key) {
    }

    /**
     * Makes one.
     *
     * @param folder where its files are
     * @param name of the authority, and of its files
     */
    public static TestAuthority create(Path folder, String name) throws IOException, InterruptedException {
        TestAuthority authority = new TestAuthority(folder, name);
        authority.generate(name, "bc:c=ca:true");
        authority.keytool("-exportcert", "-rfc", "-alias", name, "-keystore", authority.store(name), "-file",
                authority.certificate().toString());
        return authority;
    }

    /** Its own certificate, in PEM. */
    public Path certificate() {
        return folder.resolve(name + ".pem");
    }

    /** Makes a server's key and certificate. */
    public Identity certify(String server) throws IOException, InterruptedException, GeneralSecurityException {
        Path request = folder.resolve(server + ".csr");
        Identity identity = new Identity(folder.resolve(server + ".pem"), folder.resolve(server + "-key.pem"));
        generate(server, "san=ip:127.0.0.1");
        keytool("-certreq", "-alias", server, "-keystore", store(server), "-file", request.toString());
        keytool("-gencert", "-rfc", "-alias", name, "-keystore", store(name), "-validity", "2", "-ext", "san=ip:127.0.0.1",
                "-infile", request.toString(), "-outfile", identity.certificate().toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(store(server)))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        byte[] key = keys.getKey(server, PASSWORD.toCharArray()).getEncoded();
        Files.writeString(identity.key(), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
        return identity;
    }

    private void generate(String subject, String extension) throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", subject, "-keyalg", "EC", "-dname", "CN=" + subject, "-ext", extension, "-validity", "2",
                "-storetype", "PKCS12", "-keystore", store(subject));
    }

    private String store(String subject) {
        return folder.resolve(subject + ".p12").toString();
    }

    private void keytool(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-storepass", PASSWORD));
        command.addAll(1, List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + output);
        }
    }
}
