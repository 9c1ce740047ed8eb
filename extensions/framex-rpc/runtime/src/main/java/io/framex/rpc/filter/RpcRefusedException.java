package io.framex.rpc.filter;

/** An {@link RpcFilter} does not let a request pass. */
public class RpcRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status HTTP status, 400 to 599
     * @param detail why, safe to show to the sender
     */
    public RpcRefusedException(int status, String detail) {
        super(detail, null, false, false);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status is " + status + ", but should be 400 to 599");
        }
        this.status = status;
    }

    /** HTTP status, 400 to 599. */
    public int status() {
        return status;
    }
}
