package io.framex.test;

import java.util.Map;

/**
 * One request to an upstream and its answer, as a recording keeps them.
 *
 * @param method HTTP method
 * @param target path and query
 * @param requestBody body of the request; empty for none
 * @param status status of the answer
 * @param headers headers of the answer that describe its body
 * @param body body of the answer, Base64
 */
record RecordedExchange(String method, String target, String requestBody, int status, Map<String, String> headers, byte[] body) {

    boolean answers(String otherMethod, String otherTarget, String otherBody) {
        return method.equals(otherMethod) && target.equals(otherTarget) && requestBody.equals(otherBody);
    }
}
