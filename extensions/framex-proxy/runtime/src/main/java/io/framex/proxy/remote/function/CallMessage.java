package io.framex.proxy.remote.function;

import io.framex.ApiException;

/** One attempt to send a call, in the wire format of its target. */
interface CallMessage {

    String mediaType();

    byte[] bytes();

    /** Whether an answer with this HTTP status is a reply; any other tells nothing but that. */
    boolean isReply(int status);

    /**
     * Reads a reply.
     *
     * @throws ApiException where it is none to this call
     */
    Reply reply(int status, byte[] bytes);
}
