package io.framex.runtime.http;

/**
 * The settings that request handling reads, resolved once at start.
 *
 * @param errors writes errors
 * @param maxBodySize largest request body in bytes
 * @param maxParameters largest number of fields of a form
 * @param routes the routes that are served
 */
public record HttpSettings(ErrorRenderer errors, long maxBodySize, int maxParameters, RouteTable routes) {

    private static volatile HttpSettings current;

    /** The settings of the running application. */
    public static HttpSettings current() {
        return current;
    }

    static void use(HttpSettings settings) {
        current = settings;
    }
}
