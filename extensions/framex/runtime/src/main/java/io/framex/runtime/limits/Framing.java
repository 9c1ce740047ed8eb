package io.framex.runtime.limits;

import java.util.Iterator;
import java.util.List;

import io.framex.runtime.http.ErrorReport;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/**
 * Finds requests whose end others might see somewhere else, so that what is a body to a proxy in front is no request here (RFC
 * 9112, section 6.1). Netty takes a coding that it does not know for no body at all, and any version for one that it speaks.
 */
final class Framing {

    /** What is wrong with the head, or {@code null}. */
    static ErrorReport fault(HttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            return Refusals.of(request.decoderResult().cause());
        }
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return Refusals.MALFORMED;
        }
        if (hasSeveralHosts(request)) {
            return Refusals.MALFORMED;
        }
        String coding = request.headers().get(HttpHeaderNames.TRANSFER_ENCODING);
        return coding == null || isClear(request, coding) ? null : Refusals.MALFORMED;
    }

    /** Whoever stands in front may have chosen by another of them (RFC 9112, section 3.2). */
    private static boolean hasSeveralHosts(HttpRequest request) {
        Iterator<? extends CharSequence> hosts = request.headers().valueCharSequenceIterator(HttpHeaderNames.HOST);
        if (hosts.hasNext()) {
            hosts.next();
        }
        return hosts.hasNext();
    }

    private static boolean isClear(HttpRequest request, String coding) {
        List<String> all = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return all.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(coding)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1);
    }

    private Framing() {
    }
}
