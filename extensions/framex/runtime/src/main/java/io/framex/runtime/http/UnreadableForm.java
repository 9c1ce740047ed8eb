package io.framex.runtime.http;

import java.io.IOException;

import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Tells forms that cannot be read from failures of our own: Quarkus REST has no common type for the former. */
final class UnreadableForm {

    /** Whether the failure is one by which Quarkus REST refuses what a client sent as a form. */
    static boolean isCause(Throwable failure) {
        // Trouble with our own disk arrives with a cause; a form with too many fields is a bare RuntimeException.
        boolean tooManyFields = failure.getClass() == RuntimeException.class && failure.getCause() == null;
        boolean broken = failure instanceof IOException && !(failure instanceof JsonProcessingException);
        return failure instanceof MultipartParser.MalformedMessageException || broken || tooManyFields;
    }

    private UnreadableForm() {
    }
}
