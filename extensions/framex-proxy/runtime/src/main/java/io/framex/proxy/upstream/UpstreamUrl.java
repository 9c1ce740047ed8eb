package io.framex.proxy.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Base URL of an upstream. Never shows its user information when it is printed.
 *
 * @param tls whether it is an {@code https} URL
 * @param host host name or address; IPv6 addresses without brackets
 * @param port its port
 * @param basePath what comes before every path, without a slash at its end; empty for none
 * @param userInfo user name and password as they are written
 */
public record UpstreamUrl(boolean tls, String host, int port, String basePath, Optional<String> userInfo) {

    /**
     * Reads a base URL.
     *
     * @throws IllegalArgumentException where it is none; the message ends a sentence that begins with the URL's setting
     */
    public static UpstreamUrl parse(String written) {
        URI uri;
        try {
            uri = new URI(written);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be a URL such as \"http://host:8080\"", e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null || uri.getPort() > 65535) {
            throw new IllegalArgumentException("must be an http or https URL such as \"http://host:8080\"");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must have neither a query nor a fragment");
        }
        boolean tls = scheme.equals("https");
        String host = uri.getHost().startsWith("[") ? uri.getHost().substring(1, uri.getHost().length() - 1) : uri.getHost();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return new UpstreamUrl(tls, host.toLowerCase(Locale.ROOT), uri.getPort() < 0 ? tls ? 443 : 80 : uri.getPort(),
                path.endsWith("/") ? path.substring(0, path.length() - 1) : path, Optional.ofNullable(uri.getUserInfo()));
    }

    /** What {@code Host} says. */
    public String authority() {
        String name = host.indexOf(':') < 0 ? host : '[' + host + ']';
        return port == (tls ? 443 : 80) ? name : name + ':' + port;
    }

    /** Value of {@code Authorization} that says who the user is. */
    Optional<String> basicCredentials() {
        return userInfo.map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    /** The URL without user information, as it is shown to others. */
    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + authority() + basePath;
    }
}
