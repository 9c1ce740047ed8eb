package io.framex.proxy.resilience;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;

/** An upstream gave no response. Has no stack trace: where it happened says nothing. */
public final class UpstreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UpstreamFault fault;

    public UpstreamException(UpstreamFault fault, Throwable cause) {
        super(fault.report().message(), cause, false, false);
        this.fault = fault;
    }

    /** Why. */
    public UpstreamFault fault() {
        return fault;
    }

    /** Finds out what a failed connection attempt means. */
    public static UpstreamException whileConnecting(Throwable cause) {
        if (cause instanceof UpstreamException known) {
            return known;
        }
        if (cause instanceof ConnectionPoolTooBusyException) {
            return new UpstreamException(UpstreamFault.BUSY, cause);
        }
        boolean late = cause instanceof ConnectTimeoutException || cause instanceof TimeoutException;
        return new UpstreamException(late ? UpstreamFault.TIMEOUT : UpstreamFault.UNREACHABLE, cause);
    }

    /** Finds out what the failure of a request means that was sent. */
    public static UpstreamException afterConnecting(Throwable cause) {
        if (cause instanceof UpstreamException known) {
            return known;
        }
        if (cause instanceof TimeoutException) {
            return new UpstreamException(UpstreamFault.TIMEOUT, cause);
        }
        boolean closed = cause instanceof HttpClosedException || cause instanceof StreamResetException
                || cause instanceof SocketException || cause instanceof UnknownHostException
                || cause instanceof IOException && !(cause instanceof SSLException);
        return new UpstreamException(closed ? UpstreamFault.CLOSED : UpstreamFault.UNREADABLE, cause);
    }
}
