package io.framex.proxy.call;

import java.util.Map;

/**
 * A call as a request. Never shows its arguments when it is printed.
 *
 * @param method HTTP method
 * @param template template of the route
 * @param path decoded path
 * @param target path and query as they are sent
 * @param headers header fields that are arguments
 * @param body {@code null} for none
 */
record RequestTarget(String method, String template, String path, String target, Map<String, String> headers, Content body) {

    @Override
    public String toString() {
        return method + ' ' + template;
    }

    /**
     * A body.
     *
     * @param mediaType what it is
     * @param bytes not to be changed
     */
    record Content(String mediaType, byte[] bytes) {
    }
}
