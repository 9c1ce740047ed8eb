package io.framex.runtime.http;

import java.io.IOException;

import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Tells forms that cannot be read from failures of our own: Quarkus REST has no common type for the former. */
final class UnreadableForm {

    private static final String TOO_MANY_FIELDS = "Param limit of";

    /** Whether the failure is one by which Quarkus REST refuses what a client sent as a form. */
    static boolean isCause(Throwable failure) {
        boolean tooManyFields = failure.getClass() == RuntimeException.class && failure.getMessage() != null
                && failure.getMessage().startsWith(TOO_MANY_FIELDS);
        boolean broken = failure instanceof IOException && !(failure instanceof JsonProcessingException);
        return failure instanceof MultipartParser.MalformedMessageException || broken || tooManyFields;
    }

    private UnreadableForm() {
    }
}
