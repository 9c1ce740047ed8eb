package io.framex.rpc.client;

/** Why a call through a broker did not succeed. */
public abstract sealed class RpcException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RpcException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The broker refused the request, for instance because it is not valid, or nobody is known who answers. */
    public static final class Refused extends RpcException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String detail) {
            super(detail, null);
            this.status = status;
        }

        /** HTTP status, 400 to 499. */
        public int status() {
            return status;
        }
    }

    /** The application answered with an error, or the request expired, was cancelled or given up. */
    public static final class Failed extends RpcException {

        private static final long serialVersionUID = 1L;

        private final transient RpcStatus status;

        Failed(RpcStatus status) {
            super(status.error(), null);
            this.status = status;
        }

        /** The request. */
        public RpcStatus status() {
            return status;
        }
    }

    /** There was no answer in time. The request goes on, and its status can still be read. */
    public static final class TimedOut extends RpcException {

        private static final long serialVersionUID = 1L;

        private final String id;

        TimedOut(String id) {
            super("no answer in time to request " + id, null);
            this.id = id;
        }

        /** Id of the request. */
        public String id() {
            return id;
        }
    }

    /** No broker could be reached, or none has room. */
    public static final class Unavailable extends RpcException {

        private static final long serialVersionUID = 1L;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
