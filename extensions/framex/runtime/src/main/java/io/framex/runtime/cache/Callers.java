package io.framex.runtime.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Tells callers apart by what may identify them. Credentials are never kept: they go into a digest with a salt that does not
 * leave the process or its cache folder, so that no key can be guessed from the digests that responses and file names show.
 */
final class Callers {

    private static final List<String> CREDENTIALS = List.of("Authorization", "X-API-Key", "Cookie");

    private final byte[] salt;

    /**
     * @param salt random bytes, not copied
     */
    Callers(byte[] salt) {
        this.salt = salt;
    }

    /** A digest of the caller's credentials; empty without any. */
    String of(ResteasyReactiveRequestContext context) {
        MessageDigest digest = null;
        for (String name : CREDENTIALS) {
            List<String> values = context.serverRequest().getAllRequestHeaders(name);
            if (values.isEmpty()) {
                continue;
            }
            if (digest == null) {
                digest = Digests.sha256();
                digest.update(salt);
            }
            for (String value : values) {
                // Neither names nor values of headers hold line breaks.
                digest.update((name + "\n" + value + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return digest == null ? "" : Digests.hex(digest.digest());
    }
}
