package io.framex.rpc.http;

import io.vertx.core.buffer.Buffer;

/**
 * What a request to the broker is answered with.
 *
 * @param status HTTP status
 * @param json the body
 */
record Answer(int status, Buffer json) {

    static Answer ok(Buffer json) {
        return new Answer(200, json);
    }
}
